/** Text as TeX and BibTeX read it. Chinese and every other letter stay as they are: the files are UTF-8. */

/**
 * Source: LaTeX2e, "Special characters". Braces are written in maths, since BibTeX counts those of `\{` too and a lone one
 * would never close; `<`, `>` and `|` are, since the old font encoding OT1 has other signs in their places. Commands take
 * `{}`, so that a space after them is kept.
 */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '$\\lbrace$',
  '}': '$\\rbrace$',
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

/** `--`, `''` and the like, which TeX sets as one other sign, are parted by `{}`. */
const LIGATURES = /-(?=-)|'(?=')|`(?=`)|[?!](?=`)|,(?=,)/g;

export const tex = (text: string) =>
  text.replace(/[\\{}<>|^~$&#%_]/g, (character) => SPECIAL[character]!).replace(LIGATURES, '$&{}');

/** For fields that biblatex reads letter by letter (`url`, `doi`, `eprint`): only what would break the braces is encoded. */
export const verbatim = (text: string) => text.replace(/[{}\\]/g, encodeURIComponent);

/** BibTeX splits lists at the word `and` and keywords at commas; braces around the whole keep it whole. */
export const whole = (text: string, splits = /(?:^|\s)and(?:\s|$)/i) => (splits.test(text) ? `{${tex(text)}}` : tex(text));

/** A run of letters and digits of a script that has capitals. */
const WORD = /([\p{Lu}\p{Ll}\p{Lt}\p{N}\p{M}]+)/u;

/**
 * A title whose capitals survive the styles that set titles in lower case. Source: BibTeX, `change.case$` "t": it leaves the
 * first letter of a title and the letter after a colon and a space, and whatever stands in braces.
 *
 * In an English title in Title Case only words like `CT`, `FCNet` or `B` are certain to keep their capitals. Where most
 * words are in lower case already, and in every other language, a capital is there on purpose.
 */
export function texTitle(title: string, language: string): string {
  const parts = title.split(WORD);
  const words = parts.filter((word, index) => index % 2 === 1 && word.length > 3);
  const lower = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length;
  const deliberate = !/^en\b/.test(language) || lower * 2 > words.length - 1;

  const keeps = (word: string, before: string, first: boolean) => {
    if (!/\p{Lu}/u.test(word)) return false;
    if (/^.+\p{Lu}/u.test(word)) return true;
    if (first || /:\s+$/.test(before)) return false;
    return deliberate || (word.length === 1 && word !== 'A') || /[.?!]["”’)]*\s+$/.test(before);
  };
  return parts
    .map((part, index) =>
      index % 2 === 1 && keeps(part, parts[index - 1]!, parts.slice(0, index).join('') === '') ? `{${part}}` : tex(part),
    )
    .join('');
}
