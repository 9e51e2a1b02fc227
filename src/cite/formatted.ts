/** A formatted reference: text in runs, some of them italic or linked, and the three ways to write it down. */

export interface Run {
  readonly text: string;
  readonly italic?: true;
  readonly href?: string;
}

export const plain = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

/** HTML with every character of the text escaped. */
export const html = (runs: readonly Run[]) =>
  runs
    .map(({ text, italic, href }) => {
      const inner = italic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text);
      return href === undefined ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`;
    })
    .join('');

/** CommonMark with GitHub's extensions: every character that means something inside a line is escaped. */
export const markdown = (runs: readonly Run[]) =>
  runs
    .map(({ text, italic, href }) => {
      const inner = italic ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text);
      return href === undefined ? inner : `[${inner}](${href.replace(/[()<>\\\s]/g, percent)})`;
    })
    .join('');

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** Source: CommonMark 0.31, 2.4; GitHub adds `~`, `|` and `$`. Signs that mean something at the start of a line never stand there. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>~|$&]/g, '\\$&');

/** Has this text its own full stop? */
export const endsSentence = (text: string) => /[.?!。？！…]["”’]?$/.test(text);
