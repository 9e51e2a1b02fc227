/** Texts for property tests: anything a browser can hand over, and what this list is full of. */
import fc from 'fast-check';

const FRAGMENTS = [
  '超声',
  '影像組學',
  'B 超',
  'CT图像',
  'U-Net',
  'DeepLesion',
  'MRIs',
  'YOLOv3',
  'ﬁbre',
  'Straße',
  'é',
  'e\u0301',
  'İ',
  'が',
  'が',
  '각',
  '\u1100\u1161',
  '㍿',
  '½',
  '\u200B',
  '\uFE0F',
  '👩‍⚕️',
  '𠀀',
  '\uD800',
  '\uDC00',
  '——',
  '“',
  '」',
  '　',
  ' ',
  '\n',
  '-',
  "'",
  '.',
  '0.95',
  'Ｕ－Ｎｅｔ',
];

/** Strings of code points, of lone UTF-16 units, and of the fragments above. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join('')),
);

/** Words of a–z. */
export const anyWord = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 14 });

export const RUNS = { numRuns: 2000 };
