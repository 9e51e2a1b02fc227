/** JSON Schemas of everything in content/, for editors: made from the zod schemas, with the list's own words as choices. */
import * as z from 'zod';
import { entrySchemas, KINDS } from './entry.ts';
import type { Locale, Localized } from './fields.ts';
import { sectionsSchema, siteSchema, vocabularySchema, type SectionData, type VocabularyData } from './list.ts';

type Json = Record<string, unknown>;

interface List {
  sections: readonly SectionData[];
  vocabularies: Readonly<Record<string, VocabularyData>>;
  facets: readonly string[];
  /** Languages that names must be in. */
  locales: readonly Locale[];
}

/** What a schema says of itself, for both languages at once: editors show it while one types. */
const toJsonSchema = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      const made = jsonSchema as Json;
      if (typeof made.zh === 'string') made.description = `${made.zh}\n${String(made.description)}`;
      delete made.zh;
      delete made.example;
      // Editors read YAML by its core schema, where 58 is a number; the list reads every scalar as text.
      if (made.type === 'string') made.type = ['string', 'number', 'boolean'];
    },
  });

const nameOf = ({ zh, en }: Localized) => [zh, en].filter(Boolean).join(' · ');

/** Term and section choices in place of "any id". */
function withChoices(schema: Json, { sections, vocabularies, facets }: List): Json {
  const properties = schema.properties as Record<string, Json>;
  const choose = (property: Json | undefined, values: readonly string[], labels: readonly string[]) => {
    if (property && values.length > 0) property.items = { enum: values, markdownEnumDescriptions: labels };
  };
  const chooseTerms = (property: Json | undefined, vocabulary: string) => {
    const terms = vocabularies[vocabulary]?.terms ?? [];
    choose(
      property,
      terms.map((term) => term.id),
      terms.map((term) => nameOf(term)),
    );
  };
  for (const facet of facets) chooseTerms(properties[facet], facet);
  chooseTerms(properties.genre, 'genre');
  const paths: [string, string][] = [];
  const walk = (nodes: readonly SectionData[], prefix: string) => {
    for (const node of nodes) {
      paths.push([prefix + node.id, nameOf(node)]);
      walk(node.children ?? [], `${prefix}${node.id}/`);
    }
  };
  walk(sections, '');
  choose(
    properties.sections,
    paths.map(([path]) => path),
    paths.map(([, label]) => label),
  );
  return schema;
}

/** One schema a kind of file: `paper`, `platform`, `dataset`, `site`, `sections`, `vocabulary`. */
export function editorSchemas(list: List): Record<string, Json> {
  const schemas = entrySchemas({ facets: list.facets, today: '9999-12-31' });
  return {
    ...Object.fromEntries(KINDS.map((kind) => [kind, withChoices(toJsonSchema(schemas[kind]), list)])),
    site: toJsonSchema(siteSchema(list.locales)),
    sections: toJsonSchema(sectionsSchema(list.locales)),
    vocabulary: toJsonSchema(vocabularySchema(list.locales)),
  };
}
