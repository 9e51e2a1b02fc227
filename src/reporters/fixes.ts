/** What `--fix` has done, for a person at a terminal. */
import type { MendedFile } from '../build/mend.ts';
import { commandTexts } from '../i18n/commands.ts';
import { fixTexts } from '../i18n/fixes.ts';
import type { Locale } from '../schema/index.ts';
import { visible } from './visible.ts';

const MOST = 100;

/** As much of a value as a line has room for. */
const shown = (text: string) => visible(text.length > MOST ? `${text.slice(0, MOST).replace(/\p{Cs}$/u, '')}…` : text);

export function fixesReport(files: readonly MendedFile[], { folder, locale }: { folder: string; locale: Locale }): string {
  const say = commandTexts[locale].fixes;
  if (files.length === 0) return `${say.nothing}\n`;
  const lines = files.flatMap(({ file, mended }) =>
    mended.flatMap(({ fix, line, before, after }) => [
      `${visible(`${folder}/${file}`)}:${line}  ${fixTexts[locale][fix]}`,
      ...(after && before.trim() ? [`    ${shown(before)} → ${shown(after)}`] : []),
    ]),
  );
  const total = files.reduce((sum, { mended }) => sum + mended.length, 0);
  return `${[...lines, '', say.total(total, files.length)].join('\n')}\n`;
}
