/**
 * JSON that may stand inside a `<script>` element. Source: HTML, "Restrictions for contents of script elements": `<!--` and
 * `</script` must not occur; ECMA-262: U+2028 and U+2029 end a line in older scripts. All of them are written as \uXXXX,
 * which every JSON parser reads back to the same text.
 */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
