/** Everything that was handed in, at once → drafts, and for whatever did not become one the reason. */
import { foldedTitle } from '../catalog/title.ts';
import { NUMBERS, numberOf } from './duplicates.ts';
import { drafter, type Draft } from './draft.ts';
import { familyOf, type Romanise } from './draft-id.ts';
import { isFailure, type Failure } from './get.ts';
import { sectionFinder } from './headings.ts';
import { identifyAll, isNumber } from './identify.ts';
import { isIssueForm, readIssueForm } from './issue-form.ts';
import { sectionPlaces, type ListContext } from './list.ts';
import { supplemented, type Services } from './lookup.ts';
import { merged } from './merge.ts';
import { authorValue } from './names.ts';
import { plainTitle } from './plain.ts';
import type { Origin } from './provenance.ts';
import { readRecords } from './read.ts';
import { readReadme, type UnusedLine } from './readme.ts';
import { refusal, type Doubt, type Place, type Refusal, type Work } from './work.ts';

/** A text with its name: what was typed, or what a file holds. */
export interface Input {
  readonly source: string;
  readonly text: string;
  /** `markdown`: a README with a list, or an issue that was filed with a form; else the text says what it is. */
  readonly as?: 'markdown' | undefined;
}

export interface CollectOptions {
  readonly list: ListContext;
  readonly services: Services;
  readonly romanise?: Romanise | undefined;
  /** Sections for everything. */
  readonly sections?: readonly string[] | undefined;
  /** Sections for what stands under a heading of a README. */
  readonly headings?: ReadonlyMap<string, string> | undefined;
}

/** A heading that the list has no section for. */
export interface UnknownHeading {
  readonly heading: string;
  readonly items: number;
  /** The section above, where its items went; undefined when there is none. */
  readonly path: string | undefined;
}

export interface Collected {
  readonly drafts: readonly Draft[];
  readonly refused: readonly Refusal[];
  readonly unused: readonly (UnusedLine & { readonly source: string })[];
  readonly headings: readonly UnknownHeading[];
}

interface Found {
  readonly place: Place;
  readonly work: Work;
  readonly origin: Origin;
  readonly sections: readonly string[];
  /** Fields that a person has typed beside a record. */
  readonly typed?: readonly string[];
}

export async function collect(
  inputs: readonly Input[],
  { list, services, romanise, sections = [], headings }: CollectOptions,
): Promise<Collected> {
  const found: Found[] = [];
  const refused: Refusal[] = [];
  const unused: (UnusedLine & { source: string })[] = [];
  const unknown = new Map<string, UnknownHeading>();
  const find = sectionFinder(list, headings);

  for (const { source, text, as } of inputs) {
    if (as === 'markdown' && isIssueForm(text)) {
      const reading = readIssueForm(
        text,
        source,
        sectionPlaces(list.sections).map(({ path }) => path),
      );
      refused.push(...reading.refused);
      for (const { place, work } of reading.works) {
        const made = await fromForm(work, { list, services, sections });
        if (isFailure(made)) refused.push(refusal(made.reason, place, made.params));
        else found.push({ place, ...made });
      }
      continue;
    }
    if (as === 'markdown') {
      const reading = readReadme(text, source, list);
      unused.push(...reading.unused.map((line) => ({ ...line, source })));
      for (const { place, work } of reading.works) {
        const filed = find(work.headings ?? []);
        for (const heading of sections.length > 0 ? [] : filed.unknown.slice(-1)) {
          unknown.set(heading, { heading, path: filed.path, items: (unknown.get(heading)?.items ?? 0) + 1 });
        }
        found.push({ place, work, origin: 'list', sections: sections.length > 0 ? sections : filed.path ? [filed.path] : [] });
      }
      if (reading.works.length === 0) refused.push(refusal('empty', { source }));
      continue;
    }
    const parts = identifyAll(text);
    if (parts.length === 0) refused.push(refusal('empty', { source }));
    for (const what of parts) {
      const origin = isNumber(what) ? 'lookup' : 'curator';
      const reading = await readRecords(what, isNumber(what) ? what.text : source, services);
      refused.push(...reading.refused);
      found.push(...reading.works.map(({ place, work }) => ({ place, work, origin, sections }) as const));
    }
  }

  const draft = drafter(list, romanise);
  const drafts: Draft[] = [];
  for (const { place, work, origin, sections: own, typed } of together(found, refused)) {
    const made = draft(work, place, { origin, sections: own, typed });
    if (isFailure(made)) refused.push(made);
    else if (made.duplicate && made.duplicate.sure !== 'maybe') {
      refused.push(
        refusal(made.duplicate.sure === 'published' ? 'duplicate-published' : 'duplicate', place, {
          id: made.duplicate.id,
          by: made.duplicate.by,
          title: String(made.value.title),
          doi: String(made.value.doi ?? ''),
        }),
      );
    } else drafts.push(withDoubtOf(made, drafts));
  }
  return { drafts, refused, unused, headings: [...unknown.values()] };
}

/** What a form says, with what is known of its number, and the sections of the list that it names. */
async function fromForm(
  work: Work,
  { list, services, sections }: { list: ListContext; services: Services; sections: readonly string[] },
): Promise<Omit<Found, 'place'> | Failure> {
  const key = NUMBERS.find((one) => work[one]);
  const known = key === undefined ? work : await supplemented(work, key, services);
  if (isFailure(known)) return known;
  const paths = sectionPlaces(list.sections).flatMap(({ path, kind }) => (kind === work.kind ? [path] : []));
  const named = (work.sections ?? []).filter((path) => paths.includes(path));
  const unknown = (work.sections ?? []).filter((path) => !paths.includes(path));
  const doubts = unknown.map((value): Doubt => ({ code: 'no-section', key: 'sections', value }));
  const isTyped = ([field, value]: [string, unknown]) =>
    field !== key && JSON.stringify(known[field as keyof Work]) === JSON.stringify(value);
  return {
    work: { ...known, doubts: [...(known.doubts ?? []), ...doubts] },
    origin: known.sources?.length ? 'lookup' : 'curator',
    sections: sections.length > 0 ? sections : named,
    typed: Object.entries(work)
      .filter(isTyped)
      .map(([field]) => field),
  };
}

/** A draft that has the title of another one of its kind says so: its owner knows whether they are two works. */
function withDoubtOf(made: Draft, others: readonly Draft[]): Draft {
  const titleOf = ({ value }: Draft) => foldedTitle(String(value.title));
  const other = others.find((one) => one.kind === made.kind && titleOf(one) === titleOf(made));
  return other ? { ...made, doubts: [...made.doubts, { code: 'same-title', key: 'title', value: other.id }] } : made;
}

/** One work once: a preprint becomes part of what it was published as, a repeated record adds its sections. */
function together(found: readonly Found[], refused: Refusal[]): Found[] {
  const kept: Found[] = [];
  const keys = new Map<string, Set<number>>();
  const keysOf = ({ work, sections }: Found) => {
    const kind = sections[0]?.split('/')[0] ?? '';
    const title = foldedTitle(plainTitle(work.title));
    return [
      ...NUMBERS.flatMap((by) => (numberOf(work, by) ? [`${by} ${numberOf(work, by)!}`] : [])),
      ...(title ? [`title ${work.type === 'dataset' ? kind : ''} ${title}`] : []),
    ];
  };
  const keep = (one: Found, at: number) => {
    kept[at] = one;
    for (const key of keysOf(one)) keys.set(key, (keys.get(key) ?? new Set()).add(at));
  };
  for (const one of found) {
    const at = keysOf(one)
      .flatMap((key) => [...(keys.get(key) ?? [])])
      .find((index) => isSame(kept[index]!.work, one.work));
    if (at === undefined) {
      keep(one, kept.length);
      continue;
    }
    const first = kept[at]!;
    const preprint = [first, one].find(({ work }) => work.type === 'article' && !work.doi);
    const published = preprint === first ? one : first;
    const isPair = preprint !== undefined && published.work.type !== 'article';
    const work = isPair ? merged(published.work, preprint.work) : merged(first.work, { ...one.work, doubts: [] });
    keep({ ...first, work, origin: first.origin, sections: [...new Set([...first.sections, ...one.sections])] }, at);
    refused.push(refusal(isPair ? 'merged' : 'same-record', one.place, { title: plainTitle(first.work.title) }));
  }
  return kept;
}

/** Is what agrees in a number or in its title one work? Two values of one number are two works, and so are two families under one title. */
function isSame(a: Work, b: Work): boolean {
  const agrees = NUMBERS.flatMap((by) => {
    const [one, other] = [numberOf(a, by), numberOf(b, by)];
    return one !== undefined && other !== undefined ? [one === other] : [];
  });
  if (agrees.length > 0) return agrees.every(Boolean);

  if ((a.isbn && b.type === 'article-journal') || (b.isbn && a.type === 'article-journal')) return false;
  const [isbn, otherIsbn] = [a.isbn, b.isbn].map((one) => one?.replaceAll('-', ''));
  if (isbn && otherIsbn && isbn.length === otherIsbn.length && isbn !== otherIsbn) return false;
  const isPage = (work: Work) => !work.authors?.length && !work.year && !work.doi;
  if (isPage(a) && isPage(b)) return a.links?.[0]?.url === b.links?.[0]?.url;
  const [family, otherFamily] = [a, b].map(firstFamily);
  if (family && otherFamily && family !== otherFamily) return false;
  const years = [a.year, b.year].map((year) => Number(/\d{4}/.exec(year ?? '')?.[0] ?? 0));
  return years.includes(0) || Math.abs(years[0]! - years[1]!) <= 2;
}

/** Family name of the first author, as names are compared: without accents and capitals. */
function firstFamily({ authors = [] }: Work): string | undefined {
  const family = familyOf(authors[0] && authorValue(authors[0]));
  return family?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
