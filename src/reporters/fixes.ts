/** What `--fix` has done, for a person at a terminal. */
import type { MendedFile } from '../build/mend.ts';
import { fixTexts } from '../i18n/fixes.ts';
import type { Locale } from '../schema/index.ts';
import { visible } from './visible.ts';

const words = {
  en: {
    nothing: 'Nothing that a machine may mend.\n',
    total: (fixes: number, files: number) =>
      `${fixes} ${fixes === 1 ? 'thing' : 'things'} mended in ${files} ${files === 1 ? 'file' : 'files'}.`,
  },
  zh: {
    nothing: '没有可由程序修正之处。\n',
    total: (fixes: number, files: number) => `已修正 ${files} 个文件中的 ${fixes} 处。`,
  },
} satisfies Record<Locale, unknown>;

const MOST = 100;

/** As much of a value as a line has room for. */
const shown = (text: string) => visible(text.length > MOST ? `${text.slice(0, MOST).replace(/\p{Cs}$/u, '')}…` : text);

export function fixesReport(files: readonly MendedFile[], { folder, locale }: { folder: string; locale: Locale }): string {
  const say = words[locale];
  if (files.length === 0) return say.nothing;
  const lines = files.flatMap(({ file, mended }) =>
    mended.flatMap(({ fix, line, before, after }) => [
      `${visible(`${folder}/${file}`)}:${line}  ${fixTexts[locale][fix]}`,
      ...(after && before.trim() ? [`    ${shown(before)} → ${shown(after)}`] : []),
    ]),
  );
  const total = files.reduce((sum, { mended }) => sum + mended.length, 0);
  return `${[...lines, '', say.total(total, files.length)].join('\n')}\n`;
}
