/**
 * Text of strangers as it may be printed: control characters as escapes, so that no file can write to the terminal; and
 * without the opening of a workflow command, which a GitHub runner would obey wherever it stands in a line.
 */
export const visible = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
    .replaceAll('##[', '##\\[');
