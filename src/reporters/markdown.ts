/**
 * Text of strangers in a comment on GitHub, as plain text: nothing in it becomes markup, a link, a picture, a mention or a
 * reference. Punctuation is written as entities, which Markdown does not read as marks; a word joiner (U+2060, invisible)
 * keeps `@name`, `#1` and addresses from being linked after that.
 */
export function asMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[@#]|(?<=https?):(?=\/\/)|(?<=www)\.|(?<=GH)-/giu, '$&\u2060')
    .replace(/[!-/:-@[-`{-~]/g, (character) => (SAFE.has(character) ? character : `&#${character.charCodeAt(0)};`))
    .trim();
}

/** Marks that mean nothing in the middle of a line. */
const SAFE = new Set([',', ';', '/', '%', '?', "'", '"']);
