/** The schema as a manual: every field with what it means and how it is written, as plain data. */
import * as z from 'zod';
import { entrySchemas } from './entry.ts';
import { LOCALES, type Locale } from './fields.ts';
import { pageSchema, sectionsSchema, siteSchema, termSchema } from './list.ts';

/** How a value is written. */
export type FieldShape =
  /** Text of any lines, or of one. */
  | { kind: 'text'; most: number; isOneLine: boolean }
  /** A shape that the schema has a name for: `doi`, `day` … src/i18n/issues-*.ts say how it is typed. */
  | { kind: 'named'; name: string }
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'list'; most: number; of: FieldShape }
  | { kind: 'localized'; of: FieldShape }
  | { kind: 'map' }
  /** A map whose keys are of a fixed set. */
  | { kind: 'record'; words: readonly string[]; of: FieldShape }
  /** The same as the field of that name above it. */
  | { kind: 'like'; name: string }
  /** The same fields as what it stands in. */
  | { kind: 'nested' };

export interface Field {
  readonly name: string;
  readonly en: string;
  readonly zh: string;
  readonly isRequired: boolean;
  /** A value of it, where that of its shape would mislead. */
  readonly example: string | undefined;
  readonly shape: FieldShape;
  /** Fields inside it. */
  readonly fields: readonly Field[];
}

export const MANUAL_PARTS = ['common', 'paper', 'study', 'platform', 'dataset', 'site', 'sections', 'term', 'page'] as const;
export type ManualPart = (typeof MANUAL_PARTS)[number];

/**
 * @param facets of the list whose manual it is: each is a field of an entry.
 * @param locales its languages: names must be in each.
 */
export function manualOf(facets: readonly string[], locales: readonly Locale[] = LOCALES): Record<ManualPart, readonly Field[]> {
  const { paper, platform, dataset } = entrySchemas({ facets, today: '9999-12-31' });
  const common = new Set(Object.keys(shapeOf(platform)));
  const own = (schema: z.ZodType) => fieldsOf(schema).filter(({ name }) => !common.has(name));
  const study = fieldsOf(paper).find(({ name }) => name === 'study')!;
  return {
    common: fieldsOf(platform),
    paper: own(paper).map((field) => (field.name === 'study' ? { ...field, fields: [] } : field)),
    study: study.fields,
    platform: [],
    dataset: own(dataset),
    site: fieldsOf(siteSchema(locales)),
    sections: fieldsOf(sectionsSchema(locales).element),
    term: fieldsOf(termSchema(locales)),
    page: fieldsOf(pageSchema),
  };
}

/** What is inside `.optional()`, `.transform()` and the like. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as unknown as { def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
  const inside = def.innerType ?? def.in;
  return inside ? inner(inside) : schema;
}

const shapeOf = (schema: z.core.$ZodType): Record<string, z.core.$ZodType> => {
  const object = inner(schema);
  return object instanceof z.ZodObject ? object.shape : {};
};

function fieldsOf(schema: z.core.$ZodType, seen: ReadonlySet<z.core.$ZodType> = new Set()): Field[] {
  const object = inner(schema);
  // A tree of sections holds itself.
  if (seen.has(object)) return [];
  const within = new Set([...seen, object]);
  const told = new Map<z.core.$ZodType, string>();
  return Object.entries(shapeOf(object)).map(([name, field]) => {
    const item = itemOf(field);
    const twin = told.get(item);
    const shape: FieldShape = twin
      ? { kind: 'like', name: twin }
      : within.has(inner(item))
        ? ofItems(shapeName(field), { kind: 'nested' })
        : shapeName(field);
    if (shape.kind === 'map') told.set(item, name);
    const inside = shape.kind === 'localized' || shape.kind === 'like' ? undefined : item;
    return {
      name,
      ...meaningOf(field),
      isRequired: field._zod.optin === undefined,
      shape,
      fields: inside ? fieldsOf(inside, within) : [],
    };
  });
}

/** A shape with another one for its items, or for itself where it is no list. */
const ofItems = (shape: FieldShape, item: FieldShape): FieldShape =>
  shape.kind === 'list' ? { ...shape, of: ofItems(shape.of, item) } : item;

/** What a field says of itself, wherever on the way to its core it says so. */
function meaningOf(field: z.core.$ZodType): Pick<Field, 'en' | 'zh' | 'example'> {
  const { description, zh, example } = (z.globalRegistry.get(field) ?? {}) as {
    description?: string;
    zh?: string;
    example?: string;
  };
  if (description) return { en: description, zh: zh ?? description, example };
  const { def } = field._zod as unknown as { def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
  const inside = def.innerType ?? def.in;
  return inside ? meaningOf(inside) : { en: '', zh: '', example: undefined };
}

/** The schema of one item, for a list; the schema itself otherwise. */
function itemOf(field: z.core.$ZodType): z.core.$ZodType {
  const core = inner(field);
  return core instanceof z.ZodArray ? itemOf(core.element) : core;
}

function shapeName(field: z.core.$ZodType): FieldShape {
  const core = inner(field);
  if (core instanceof z.ZodArray) return { kind: 'list', most: limitOf(core) ?? 100, of: shapeName(core.element) };
  if (core instanceof z.ZodObject) {
    const keys = Object.keys(core.shape);
    const isLocalized = keys.length > 0 && keys.every((key) => key === 'zh' || key === 'en');
    return isLocalized ? { kind: 'localized', of: shapeName(Object.values(core.shape)[0]) } : { kind: 'map' };
  }
  if (core instanceof z.ZodRecord) {
    const keys = inner(core.keyType);
    return {
      kind: 'record',
      words: keys instanceof z.ZodEnum ? keys.options.map(String) : [],
      of: shapeName(core.valueType),
    };
  }
  const name = nameOf(core);
  if (core instanceof z.ZodEnum && name === 'oneOf') return { kind: 'words', words: core.options.map(String) };
  if (core instanceof z.ZodString && name === 'text') {
    return { kind: 'text', most: limitOf(core) ?? 0, isOneLine: checksOf(core).some(({ check }) => check === 'string_format') };
  }
  return name ? { kind: 'named', name } : { kind: 'map' };
}

const checksOf = (schema: z.core.$ZodType) =>
  (schema._zod.def.checks ?? []).map((check) => check._zod.def as { check: string; maximum?: number });

const limitOf = (schema: z.core.$ZodType) => checksOf(schema).find(({ check }) => check === 'max_length')?.maximum;

/** The name that a schema gives in its error. */
function nameOf(schema: z.core.$ZodType): string | undefined {
  const { error } = schema._zod.def as unknown as { error?: (issue: object) => unknown };
  const name = error?.({});
  return typeof name === 'string' ? name : undefined;
}
