/** The manual of the list’s files, in the page’s language. */
import { issueTexts } from '../i18n/issues.ts';
import { MANUAL_PARTS, manualOf, type Field, type FieldShape } from '../schema/manual.ts';
import type { Context } from './context.ts';
import { piecesOf, type Piece } from './pieces.ts';

export interface ManualField {
  readonly name: string;
  readonly meaning: readonly Piece[];
  readonly shape: readonly Piece[];
  readonly isRequired: boolean;
  readonly words: readonly string[];
  readonly fields: readonly ManualField[];
}

export interface ManualPage {
  readonly parts: readonly { id: string; title: string; about: readonly Piece[]; fields: readonly ManualField[] }[];
}

export function manualPageOf(context: Context): ManualPage {
  const { t, catalog } = context;
  const manual = manualOf(
    catalog.facets.map(({ id }) => id),
    catalog.site.locales,
  );
  return {
    parts: MANUAL_PARTS.map((id) => ({
      id,
      title: t.manual.parts[id].title,
      about: piecesOf(t.manual.parts[id].about),
      fields: manual[id].map((field) => fieldOf(context, field)),
    })),
  };
}

const fieldOf = (context: Context, field: Field): ManualField => ({
  name: field.name,
  meaning: piecesOf(field[context.locale]),
  // Where the allowed words follow, they say all there is to say.
  shape: field.shape.kind === 'words' ? [] : piecesOf(shapeText(context, field.shape)),
  isRequired: field.isRequired,
  words: wordsOf(field.shape),
  fields: field.fields.map((inside) => fieldOf(context, inside)),
});

const wordsOf = (shape: FieldShape): readonly string[] =>
  shape.kind === 'words' || shape.kind === 'record'
    ? shape.words
    : shape.kind === 'list' || shape.kind === 'localized'
      ? wordsOf(shape.of)
      : [];

function shapeText(context: Context, shape: FieldShape): string {
  const { t, locale } = context;
  /** What stands after each key of a record. */
  const listed = (value: FieldShape) =>
    value.kind === 'words' ? t.listOf(value.words.map((word) => `\`${word}\``)) : shapeText(context, value);
  switch (shape.kind) {
    case 'text':
      return shape.isOneLine ? t.manual.oneLine(shape.most) : t.manual.text(shape.most);
    // The words of the error message: a field is explained and corrected alike.
    case 'named':
      return issueTexts[locale]['bad-value']({ key: '', value: '', shape: shape.name }).mend;
    case 'words':
      return t.manual.word;
    case 'list':
      return t.manual.list(shapeText(context, shape.of), shape.most);
    case 'localized':
      return t.manual.localized(shapeText(context, shape.of));
    case 'map':
      return t.manual.map;
    case 'record':
      return t.manual.record(shape.of.kind === 'list' ? listed(shape.of.of) : listed(shape.of));
    case 'like':
      return t.manual.like(shape.name);
  }
}
