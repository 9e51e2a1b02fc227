import { rewrite, textAt, type Edit, type Fixer, type Front } from './fix.ts';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const TITLES = ['title', 'titleTranslation'];

const eachTitle = (front: Front, mend: (title: string) => string): Edit[] =>
  TITLES.flatMap((key) => rewrite(front, textAt(front, key), mend));

/** Marks of Chinese typing and what a Latin text has in their place, with the space that belongs to it. */
const MARKS: Record<string, string> = {
  '，': ', ',
  '、': ', ',
  '。': '. ',
  '．': '.',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
  '（': ' (',
  '）': ') ',
  '【': ' [',
  '】': '] ',
  '　': ' ',
};

/** Full-width letters, digits and marks in a title without a word in an East Asian script. */
export const fullWidth: Fixer = {
  name: 'full-width',
  find: (front) =>
    eachTitle(front, (title) => {
      if (EAST_ASIAN.test(title) || !/[\uFF01-\uFF5E\u3000-\u3002\u3010\u3011]/.test(title)) return title;
      return title
        .replace(/\s*[，、。．；：？！（）【】　]\s*/gu, (found) => MARKS[found.trim()] ?? ' ')
        .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
        .replace(/ +(?=[,.;:?!)\]])/g, '')
        .replace(/(?<=[([]) +/g, '')
        .replace(/ {2,}/g, ' ')
        .trim();
    }),
};

/** Abbreviations whose stop is a part of them. */
const ABBREVIATION = /(?:\b(?:al|etc|vs|Inc|Ltd|Co|Jr|Sr|St|No|Vol|ed|eds)|\b[A-Z](?:\.[A-Z])*)\.$/;

/** The full stop after a title, which citation styles set themselves. */
export const finalStop: Fixer = {
  name: 'final-stop',
  find: (front) =>
    eachTitle(front, (title) =>
      /[^.。]\s*[.。]$/.test(title) && !ABBREVIATION.test(title) ? title.replace(/\s*[.。]$/, '') : title,
    ),
};
