/**
 * Is what stands in the form a good entry? By the schema of the list, by the rules of `npm run check` that look from one entry
 * to the others, and by the limits of a file. Pure.
 */
import type { Entry } from '../../catalog/entry.ts';
import { identifiers } from '../../checks/identifiers.ts';
import { relations } from '../../checks/relations.ts';
import { sections } from '../../checks/sections.ts';
import { terms } from '../../checks/terms.ts';
import { titles } from '../../checks/titles.ts';
import { issue, type Issue } from '../../corpus/issue.ts';
import type { Corpus } from '../../corpus/read.ts';
import { validate } from '../../corpus/validate.ts';
import { findDuplicate, type Duplicate } from '../../ingest/duplicates.ts';
import type { Known, ListContext } from '../../ingest/list.ts';
import type { FrontMatter, Value } from '../../ingest/write.ts';
import { refusedCharacter } from '../../schema/characters.ts';
import { entrySchemas, FOLDERS, type Kind } from '../../schema/entry.ts';
import { isPlainName, MAX_BODY_BYTES, MAX_FILE_BYTES } from '../../schema/files.ts';

export interface Proposal {
  readonly kind: Kind;
  readonly id: string;
  readonly value: FrontMatter;
  /** The file as it will be. */
  readonly text: string;
  readonly body: string;
  /** Id of the entry that is corrected. */
  readonly corrects?: string | undefined;
}

export interface Verdict {
  /** Errors first; the path begins with the field. `id` and `body` are the two that are no front matter. */
  readonly issues: readonly Issue[];
  readonly duplicate: Duplicate | undefined;
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** One for a list. */
export function checker(list: ListContext): (proposal: Proposal) => Verdict {
  const schemas = entrySchemas(list);
  const known = list.entries.map((entry) => asEntry(entry, list.facets));
  const context: Omit<Corpus, 'entries'> = {
    root: '',
    site: undefined,
    sections: [...list.sections],
    vocabularies: list.vocabularies,
    facets: list.facets,
    today: list.today,
    sources: [],
    pages: [],
    issues: [],
  };

  return (proposal) => {
    const { kind, id, value, text, body, corrects } = proposal;
    const file = `${FOLDERS[kind]}/${id}.md`;
    const others = list.entries.filter((entry) => entry.id !== corrects);
    const { issues, data } = validate(schemas[kind], value, file);
    const found: Issue[] = [...hidden(value, file), ...issues];

    const own = asOwn(proposal, file, list.facets, data !== undefined);
    const corpus: Corpus = { ...context, entries: [...known.filter((entry) => entry.id !== corrects), own] };
    for (const check of [identifiers, relations, sections, terms, titles]) {
      for (const one of check(corpus)) if (one.file === file && one.rule !== 'duplicate-id') found.push(one);
    }

    if (!isPlainName(`${id}.md`, '.md')) found.push(issue('file-name', file, { path: ['id'] }));
    else if (id !== corrects && list.taken.includes(id)) {
      const other = list.entries.find((entry) => entry.id === id);
      found.push(
        issue('duplicate-id', file, {
          path: ['id'],
          params: { value: id, other: other ? `${FOLDERS[other.kind]}/${id}.md` : id },
        }),
      );
    }
    const bytes = bytesOf(text);
    if (bytes > MAX_FILE_BYTES)
      found.push(issue('file-size', file, { path: ['body'], params: { bytes: String(bytes), most: String(MAX_FILE_BYTES) } }));
    const bodyBytes = bytesOf(body);
    if (bodyBytes > MAX_BODY_BYTES)
      found.push(
        issue('body-size', file, { path: ['body'], params: { bytes: String(bodyBytes), most: String(MAX_BODY_BYTES) } }),
      );
    const inBody = refusedCharacter(body);
    if (inBody) found.push(issue('file-character', file, { path: ['body'], params: { character: inBody.character } }));

    const duplicate = findDuplicate(
      {
        kind,
        title: asText(value.title),
        year: asText(value.year) || undefined,
        doi: asText(value.doi) || undefined,
        arxiv: asText(value.arxiv) || undefined,
        pmid: asText(value.pmid) || undefined,
      },
      others,
    );
    return { issues: found.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')), duplicate };
  };
}

const asText = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const asTexts = (value: Value | undefined): string[] =>
  Array.isArray(value) ? (value as readonly Value[]).filter((one) => typeof one === 'string') : [];

/** An entry of the list as the rules see it. */
function asEntry({ id, kind, sections: places, concepts, ...data }: Known, facets: readonly string[]): Entry {
  const tags = facets.map((facet) => [
    facet,
    concepts.filter((one) => one.startsWith(`${facet}/`)).map((one) => one.slice(facet.length + 1)),
  ]);
  return {
    kind,
    id,
    file: `${FOLDERS[kind]}/${id}.md`,
    data: { ...data, sections: places },
    terms: Object.fromEntries(tags),
    body: '',
    bodyLine: 1,
  } as unknown as Entry;
}

/** The entry of the form as the rules see it: what they read of it is of the right shape, whatever was typed. */
function asOwn({ kind, id, value }: Proposal, file: string, facets: readonly string[], isValid: boolean): Entry {
  const texts = ['title', 'doi', 'arxiv', 'pmid', 'supersededBy'].flatMap((key) =>
    asText(value[key]) ? [[key, asText(value[key])]] : [],
  );
  const lists = ['genre', 'related', 'cites', 'uses', 'aliases'].map((key) => [key, asTexts(value[key])]);
  const data = {
    title: '',
    ...Object.fromEntries([...texts, ...lists]),
    sections: asTexts(value.sections),
    ...(isValid && value.study && { study: value.study }),
  } as object;
  return {
    kind,
    id,
    file,
    data,
    terms: Object.fromEntries(facets.map((facet) => [facet, asTexts(value[facet])])),
    body: '',
    bodyLine: 1,
  } as unknown as Entry;
}

/** Characters in values that hide or reorder text. */
function hidden(value: Value, file: string, path: readonly (string | number)[] = []): Issue[] {
  if (typeof value !== 'string') {
    return Object.entries(value).flatMap(([key, one]) => hidden(one, file, [...path, Array.isArray(value) ? Number(key) : key]));
  }
  const refused = refusedCharacter(value);
  return refused ? [issue('file-character', file, { path, params: { character: refused.character } })] : [];
}
