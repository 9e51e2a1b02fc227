/** Parts of JSON that came from elsewhere: each is what it should be, or empty. */

type Json = Readonly<Record<string, unknown>>;

export const mapOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** The first text of a list, or the text itself. */
export const firstOf = (value: unknown): string | undefined =>
  textOf(Array.isArray(value) ? value.find((one) => textOf(one)) : value);
