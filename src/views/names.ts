/**
 * The authors of the list and their addresses.
 *
 * The id of an author is the name in Latin letters, `family-given`: `buda-mateusz`; of a Chinese name its printed Latin form, else
 * its pinyin: `guo-xingming`. Names that are written alike are one author, names that are not are two, since a list cannot know
 * more. Where two Chinese names have the same letters (张麒, 张琪), the one that joined the list first keeps the plain id and
 * every other one carries its characters as code points: `zhang-qi-5f20-742a`; of two spellings in Latin letters the later one
 * carries `latin`, and a number from the third on. So an id, once given, does not change when
 * further names come.
 */
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { latestAdded, newestFirst } from '../catalog/order.ts';
import type { Author } from '../schema/index.ts';
import { romanisedName } from '../text/pinyin.ts';
import { authorsOf } from './words.ts';

export interface Person {
  readonly id: string;
  /** As it is written: `Mateusz Buda`, `郭兴明`. */
  readonly name: string;
  /** Language of the name: `zh`, or `und`. */
  readonly lang: string;
  /** The other form: Latin letters of a Chinese name, `Guo Xingming`; empty where there is none. */
  readonly latin: string;
  /** What it is sorted by: `Buda, Mateusz`, `Guo, Xingming`. */
  readonly sort: string;
  readonly orcid: string | undefined;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

export interface People {
  /** From A to Z. */
  readonly all: readonly Person[];
  of(author: Author): Person | undefined;
  /** Others whose names have the same Latin letters: `Xie, Xiao-Yan` and `Xie, Xiaoyan`; 张琪 and 张麒. */
  alike(person: Person): readonly Person[];
  byId(id: string): Person | undefined;
}

const HAN = /\p{Script=Han}/u;

/** Letters that do not fall apart into a letter and a mark. */
const SPECIAL: Record<string, string> = { ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' };

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øßæœđðłıþ]/g, (letter) => SPECIAL[letter]!);

const codePoints = (text: string) => [...text].map((character) => character.codePointAt(0)!.toString(16)).join('-');

/** An id is the name of a folder, which is at most 255 bytes long. */
const MOST_LETTERS = 100;
const short = (id: string) => id.slice(0, MOST_LETTERS).replace(/-$/, '');

/** `Biering-Sørensen, Tor` → `biering-sorensen-tor`; letters that are not Latin stand as code points. */
const slug = (text: string) => {
  const words = plain(text)
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return short(words || `u-${codePoints(plain(text).replace(/[^\p{L}\p{N}]/gu, ''))}`);
};

interface Name {
  readonly written: string;
  readonly lang: string;
  readonly latin: string;
  readonly sort: string;
}

function nameOf(author: Author): Name {
  if ('literal' in author) {
    const { literal } = author;
    return HAN.test(literal)
      ? { written: literal, lang: 'zh', latin: '', sort: romanisedName('', literal) }
      : { written: literal, lang: 'und', latin: '', sort: literal };
  }
  const { family, given = '', latin } = author;
  if (!HAN.test(family))
    return {
      written: given ? `${given} ${family}` : family,
      lang: 'und',
      latin: '',
      sort: [family, given].filter(Boolean).join(', '),
    };
  const letters = latin ?? romanisedName(family, given);
  return { written: family + given, lang: 'zh', latin: letters.replace(', ', ' '), sort: letters };
}

/** Same letters, same name: `J.K. Hoang` and `J. K. Hoang` are one; two Chinese spellings are two. */
const keyOf = ({ written, lang, sort }: Name) =>
  lang === 'zh'
    ? written
    : plain(sort)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();

/** The plain id, else one with a mark of its own. */
function freeId({ sort, lang, written }: Name, taken: ReadonlySet<string>): string {
  const plainId = slug(sort);
  const marked = `${plainId}-${lang === 'zh' ? short(codePoints(written)) : 'latin'}`;
  let id = taken.has(plainId) ? marked : plainId;
  for (let number = 2; taken.has(id); number += 1) id = `${marked}-${number}`;
  return id;
}

const latinLetters = ({ sort }: Person) =>
  sort
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Everybody who wrote an entry of the list; worked out once for a catalog. */
export const peopleOf = onceFor(({ entries }: Catalog): People => {
  const found = new Map<string, { names: Name[]; entries: Entry[]; orcid: string | undefined }>();
  // By the day they joined the list, the first one first: it decides who keeps the plain id.
  for (const entry of entries.toSorted((a, b) => latestAdded(b, a))) {
    for (const author of authorsOf(entry)) {
      const name = nameOf(author);
      const key = keyOf(name);
      let person = found.get(key);
      if (!person) found.set(key, (person = { names: [], entries: [], orcid: undefined }));
      person.names.push(name);
      if (person.entries.at(-1) !== entry) person.entries.push(entry);
      person.orcid ??= 'orcid' in author ? author.orcid : undefined;
    }
  }
  const taken = new Set<string>();
  const byKey = new Map<string, Person>();
  for (const [key, { names, entries: own, orcid }] of found) {
    const [name] = names;
    const id = freeId(name!, taken);
    taken.add(id);
    byKey.set(key, {
      id,
      name: name!.written,
      lang: name!.lang,
      latin: name!.latin,
      sort: name!.sort,
      orcid,
      entries: own.toSorted(newestFirst),
    });
  }
  const byId = new Map([...byKey.values()].map((person) => [person.id, person]));
  const collator = new Intl.Collator('en');
  const all = [...byKey.values()].sort((a, b) => collator.compare(a.sort, b.sort) || (a.id < b.id ? -1 : 1));
  const byLetters = Map.groupBy(all, latinLetters);
  return {
    all,
    of: onceFor((author) => byKey.get(keyOf(nameOf(author)))),
    alike: (person) => {
      const own = latinLetters(person);
      return own ? byLetters.get(own)!.filter((other) => other !== person) : [];
    },
    byId: (id) => byId.get(id),
  };
});
