/** Names of authors, as sources write them → as the list writes them. */
import { splitName } from '../schema/entry.ts';
import { plain } from './plain.ts';
import type { RawName } from './work.ts';
import type { Value } from './write.ts';

/** What `authors` of src/schema/entry.ts takes as one line. */
const LINE = /^(?:\p{L}[\p{L}\p{M}.’'\- ]*, \p{L}[\p{L}\p{M}.’'\- ]*|\p{Script=Han}{2,6})$/u;

const HAN_NAME = /^\p{Script=Han}{2,6}$/u;

/** Degrees, titles and memberships behind a name. */
const DEGREE =
  /^(?:(?:M\.?D|Ph\.?D|M\.?Sc?|B\.?Sc?|MBBS|MBChB|MHS|MPH|MBA|MA|BA|DDS|DVM|DO|RN|FRCR|FACR|FRCS|DPhil|Dr\.?|Prof\.?|Professor|Fellow|(?:Senior |Student |Life |Graduate Student )?Member|IEEE|Jr\.? MD)[.,]?\s*)+$/;
/** What stands behind a family name alone is a given name, though it might be a degree elsewhere: `Smith, MA`, `Lee, M.D.`. */
const INITIALS = /^(?:\p{Lu}\.?[-\s]?){1,3}$/u;
const TITLE = /^(?:(?:Dr|Prof|Professor)\.?\s+)+/i;

/** Words of a group or an institution, never split. */
const GROUP =
  /\b(?:consortium|group|team|collaborat\w+|investigators?|network|committee|society|association|university|institute|college|hospital|organi[sz]ation|foundation|initiative|project|department|laboratory|center|centre|study|inc|ltd|gmbh)\b|[\p{Script=Han}](?:组|团队|中心|大学|学院|学会|协会|委员会|研究所|医院|实验室|公司)$/iu;

/** Particles that belong to the family name. Source: CSL 1.0.2, "name particles". */
const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|der|den|del|della|di|da|dal|dos|das|du|la|le|ten|ter|te|el|al|bin|ibn|ben|af|av|y|’t|'t)$/;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Signs of affiliations and footnotes: digits, superscripts, stars and daggers. */
const marks = (text: string) => text.replace(/[\d⁰¹²³⁴-⁹*†‡§¶#^$∗⁎✉]+/gu, '');

/** Clean text of a part of a name: in NFC, without marks of affiliations. */
const part = (text: string) =>
  marks(plain(text))
    .replaceAll(/[‐‑]/g, '-')
    .replace(/^[,;.&\s-]+|[,;&\s]+$/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim();

interface Split {
  readonly family: string;
  readonly given?: string | undefined;
}

/** MENG → Meng, O’BRIEN → O’Brien. */
const capitalised = (text: string) => text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
const isShouted = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** `Given Family`, `Wang K`, `TianjiaoLiu`: one name that nobody has taken apart. */
function splitSpoken(name: string): Split | undefined {
  const words = name.includes(' ') ? name.split(' ') : glued(name);
  if (words.length < 2) return undefined;
  const suffix = SUFFIX.test(words.at(-1)!) && words.length > 2 ? ` ${words.pop()!}` : '';
  const last = words.at(-1)!;
  // Index Medicus style: the family name, then initials without full stops.
  if (/^\p{Lu}{1,3}$/u.test(last) && words.slice(0, -1).every((word) => /\p{Ll}/u.test(word))) {
    return { family: words.slice(0, -1).join(' '), given: last + suffix };
  }
  if (/^\p{Lu}$/u.test(last) && words.length === 2 && isShouted(words[0]!))
    return { family: capitalised(words[0]!), given: last };
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1]!)) at -= 1;
  const shouted = words.every((word) => !/\p{Ll}/u.test(word)) && words.some((word) => word.length > 3 && isShouted(word));
  const [given, family] = [words.slice(0, at).join(' ') + suffix, words.slice(at).join(' ')];
  return shouted ? { family: capitalised(family), given: capitalised(given) } : { family, given };
}
/** Two words that lost the space between them: `TianjiaoLiu`, `SSeymour`; but not `McDonald`. */
const glued = (word: string) =>
  /^(?!Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O\p{Lu})(\p{Lu}\p{Ll}+|\p{Lu})(\p{Lu}\p{Ll}{2,})$/u.exec(word)?.slice(1) ?? [word];

const isFamilyAlone = (text: string) => splitSpoken(text) === undefined || PARTICLE.test(text.split(' ')[0]!);

/** A name as a line of a source has it: `Family, Given`, `Given Family`, 郭兴明, 李　鑫. */
function split(line: string): Split | { literal: string } | undefined {
  const name = part(line)
    .replace(TITLE, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '');
  if (!/\p{L}/u.test(name)) return undefined;
  const together = name.replaceAll(' ', '');
  if (HAN_NAME.test(together) && !GROUP.test(together)) return { family: together };
  if (GROUP.test(name)) return { literal: name };
  const [family, ...rest] = name.split(/,\s*/);
  const given = rest.filter((one, index) => !DEGREE.test(one) || (index === 0 && INITIALS.test(one) && isFamilyAlone(family!)));
  if (given.length > 0) return { family: family!, given: given.toReversed().join(' ') };
  return splitSpoken(family!) ?? { literal: family! };
}

const joined = ({ family, given }: Split) => (given ? `${family}, ${given}` : family);

/** A name for the file; undefined when nothing of it is a name. */
export function authorValue(raw: RawName): Value | undefined {
  if ('literal' in raw) return literal(plain(raw.literal));
  if ('line' in raw) {
    const name = split(raw.line);
    if (!name) return undefined;
    return 'literal' in name ? literal(name.literal) : fromParts(name, undefined);
  }
  return fromParts({ family: part(raw.family), given: raw.given === undefined ? undefined : part(raw.given) }, raw.orcid);
}

const literal = (text: string): Value | undefined => (text ? { literal: text.slice(0, 200).trim() } : undefined);

function fromParts({ family, given }: Split, orcid: string | undefined): Value | undefined {
  const own = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(orcid ?? '')?.[0];
  if (!family) return given ? literal(given) : undefined;
  if (/^\p{Script=Han}+$/u.test(family) && (!given || /^[\p{Script=Han} ]+$/u.test(given)) && !own) {
    const whole = family + (given ?? '').replaceAll(' ', '');
    if (HAN_NAME.test(whole)) return given && family.length > 1 ? { family, given } : whole;
  }
  if (!own && given && LINE.test(joined({ family, given }))) return joined({ family, given });
  if (!given && !own) return literal(family);
  return { family: family.slice(0, 120), ...(given && { given: given.slice(0, 120) }), ...(own && { orcid: own }) };
}

/** Says a text that more authors follow? */
export const saysEtAl = (text: string) => /\bet\.? al\b|\band others\b|等[。.]?\s*$|等人/i.test(text);

/**
 * Chinese names with commas between them, rather than the parts of one: a part of a single character is no name, and a first
 * part that is a compound family name belongs to the second.
 */
export const areSeveral = (names: readonly string[]): boolean =>
  names.length > 1 &&
  names.every((name) => /^\p{Script=Han}{2}/u.test(name)) &&
  splitName(`${names[0]!}明明`).family !== names[0];

/** The names of a line in which every one stands whole between semicolons: `Smith, John; Doe, Jane`, `毕珂,王茵`. */
export const namesBetweenSemicolons = (line: string): string[] =>
  line
    .split(/[;；]/)
    .flatMap((name) => {
      const parts = name
        .split(/[,，、]/)
        .map((one) => one.trim())
        .filter(Boolean);
      return areSeveral(parts) ? parts : [name.trim()];
    })
    .filter(Boolean);

/** The names of a line: `石颉1, 2，江建伟3`, `L. Barinov1,2 A. Jairaj1`, `Mateusz Buda, MSc • Jenny K. Hoang, MD`. */
export function namesIn(text: string): { names: RawName[]; etAl: boolean } {
  const source = text.normalize('NFKC').replace(/^\s*(?:authors?|by|作者)\s*[::]?\s+/i, '');
  const etAl = saysEtAl(text);
  const bare = source
    .replace(/[,;\s]*(?:\bet\.? al\b\.?|\band others\b)/gi, '')
    .replace(/[,;、\s]*等(?:人)?[。.]?\s*$/u, '')
    .replace(/(?<=\p{L}[.]?)[\d*†‡§]+(?:\s*,\s*[\d*†‡§]+)*/gu, ' | ');
  const lines = bare.includes(';') ? bare.split(/\||;\s*and\s+/i).flatMap(namesBetweenSemicolons) : paired(piecesOf(bare));
  return { names: lines.filter((line) => /\p{L}/u.test(line)).map((line) => ({ line })), etAl };
}

/** What stands between commas and the like, without degrees. */
function piecesOf(line: string): string[] {
  const han = (line.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 > line.replace(/[\s|]/g, '').length;
  return line
    .split(han ? /[,、|•·&]/u : /[、|•·&,]|\s+and\s+|\s{2,}/u)
    .map((piece) => piece.replace(/^\s*and\s+/i, '').trim())
    .filter((piece) => /\p{L}/u.test(piece))
    .filter((piece, index, all) => {
      const before = all[index - 1] ?? '';
      const isGiven = INITIALS.test(piece) && isFamilyAlone(before) && !INITIALS.test(before) && !DEGREE.test(before);
      return !DEGREE.test(piece) || isGiven;
    });
}

/** `Buda, M., Hoang, J.K.`: every second piece is the initials of the one before. */
function paired(pieces: readonly string[]): readonly string[] {
  const initials = pieces.filter((piece) => /^(?:\p{Lu}\.?[-\s]?){1,4}$/u.test(piece)).length;
  if (initials === 0 || initials * 2 < pieces.length) return pieces;
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece, pieces[index + 1]].filter(Boolean).join(', ')] : []));
}
