/** What `--fix` has done, for a person at a terminal. */
import { fixTexts, type FixName } from '../i18n/fixes.ts';
import type { Locale } from '../schema/index.ts';

interface MendedFile {
  readonly file: string;
  readonly mended: readonly { fix: FixName; line: number; before: string; after: string }[];
}

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

/** One line of a value, control characters as escapes. */
const shown = (text: string) => {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
  return visible.length > MOST ? `${visible.slice(0, MOST)}…` : visible;
};

export function fixesReport(files: readonly MendedFile[], { folder, locale }: { folder: string; locale: Locale }): string {
  const say = words[locale];
  if (files.length === 0) return say.nothing;
  const lines = files.flatMap(({ file, mended }) =>
    mended.flatMap(({ fix, line, before, after }) => [
      `${shown(`${folder}/${file}`)}:${line}  ${fixTexts[locale][fix]}`,
      ...(after && before.trim() ? [`    ${shown(before)} → ${shown(after)}`] : []),
    ]),
  );
  const total = files.reduce((sum, { mended }) => sum + mended.length, 0);
  return `${[...lines, '', say.total(total, files.length)].join('\n')}\n`;
}
