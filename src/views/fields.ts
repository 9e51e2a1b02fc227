/** The manual of the list’s files, in the page’s language. */
import { issueTexts } from '../i18n/issues.ts';
import { MANUAL_PARTS, manualOf, type Field, type FieldShape } from '../schema/manual.ts';
import type { Anchor, Context } from './context.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { sampleOf, sampleSection, shownTerm } from './sample.ts';

export interface ManualField {
  readonly name: string;
  readonly meaning: readonly Piece[];
  readonly shape: readonly Piece[];
  /** Where the fields inside it are explained, when not below. */
  readonly see: Anchor | undefined;
  readonly isRequired: boolean;
  readonly words: readonly string[];
  readonly fields: readonly ManualField[];
}

export interface ManualPage {
  /** A file of the list, whole, made up of the list’s own words. */
  readonly sample: { readonly path: string; readonly text: string };
  readonly parts: readonly { id: string; title: string; about: readonly Piece[]; fields: readonly ManualField[] }[];
}

export function manualPageOf(context: Context): ManualPage {
  const { t, catalog } = context;
  const manual = manualOf(
    catalog.facets.map(({ id }) => id),
    catalog.site.locales,
  );
  return {
    sample: sampleOf(context),
    parts: MANUAL_PARTS.map((id) => ({
      id,
      title: t.manual.parts[id].title,
      about: piecesOf(t.manual.parts[id].about),
      fields: manual[id].map((field) => fieldOf(context, field)),
    })),
  };
}

function fieldOf(context: Context, field: Field): ManualField {
  const { t } = context;
  // What a part of its own is about is not told twice.
  const part = field.fields.length === 0 && field.shape.kind === 'map' && MANUAL_PARTS.find((one) => one === field.name);
  return {
    name: field.name,
    meaning: piecesOf(field[context.locale]),
    // Where the allowed words follow, they say all there is to say.
    shape:
      field.shape.kind === 'words'
        ? []
        : piecesOf(part ? t.manual.see : shapeText(context, field.shape, exampleOf(context, field))),
    see: part ? { href: `#${part}`, label: t.manual.parts[part].title } : undefined,
    isRequired: field.isRequired,
    words: wordsOf(field.shape),
    fields: field.fields.map((inside) => fieldOf(context, inside)),
  };
}

/** A value that the list itself would take: a term of the vocabulary of that name, a section; else what the schema names. */
function exampleOf({ catalog }: Context, { name, shape, example }: Field): string | undefined {
  const item = shape.kind === 'list' ? shape.of : shape;
  if (item.kind !== 'named') return example;
  if (item.name === 'section') return sampleSection(catalog)?.path;
  return item.name === 'id' ? (example ?? shownTerm(catalog.vocabulary(name))?.id) : example;
}

const wordsOf = (shape: FieldShape): readonly string[] =>
  shape.kind === 'words' || shape.kind === 'record'
    ? shape.words
    : shape.kind === 'list' || shape.kind === 'localized'
      ? wordsOf(shape.of)
      : [];

function shapeText(context: Context, shape: FieldShape, example?: string): string {
  const { t, locale } = context;
  /** What stands after each key of a record. */
  const listed = (value: FieldShape) =>
    value.kind === 'words' ? t.listOf(value.words.map((word) => `\`${word}\``)) : shapeText(context, value);
  switch (shape.kind) {
    case 'text':
      return shape.isOneLine ? t.manual.oneLine(shape.most) : t.manual.text(shape.most);
    // The words of the error message: a field is explained and corrected alike.
    case 'named':
      if (example !== undefined) return t.manual.such(example);
      return issueTexts[locale]['bad-value']({ key: '', value: '', shape: shape.name }).mend;
    case 'words':
      return t.manual.word;
    case 'list':
      return t.manual.list(shapeText(context, shape.of, example), shape.most);
    case 'localized':
      return t.manual.localized(shapeText(context, shape.of));
    case 'map':
      return t.manual.map;
    case 'nested':
      return t.manual.nested;
    case 'record':
      if (shape.words.length === 0) return t.manual.pairs(listed(shape.of));
      return t.manual.record(shape.of.kind === 'list' ? listed(shape.of.of) : listed(shape.of));
    case 'like':
      return t.manual.like(shape.name);
  }
}
