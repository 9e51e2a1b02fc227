/** What a study is called for short: its first author and the year, in the language of the page. */
import type { Paper } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { yearOf } from '../catalog/order.ts';
import type { Author } from '../schema/index.ts';
import { romanisedName } from '../text/pinyin.ts';
import type { Context, Run } from './context.ts';
import { authorsOf, titleOf } from './words.ts';

const HAN = /\p{Script=Han}/u;

/** The family name: as it is written, but a Chinese one on an English page in Latin letters. */
function familyOf({ locale }: Context, author: Author): string {
  const isLiteral = 'literal' in author;
  const written = isLiteral ? author.literal : author.family;
  if (!HAN.test(written)) return written;
  if (locale === 'zh') return isLiteral ? written : written + (author.given ?? '');
  const latin = (isLiteral ? undefined : author.latin) ?? romanisedName(written, '');
  return latin.split(',')[0]!;
}

/** `Zhou et al.`, `石颉等`, `Zhou 等`: the year is not in it yet. */
function firstAuthorOf(context: Context, entry: Paper): Run {
  const { catalog, locale, t } = context;
  const [first, ...others] = authorsOf(entry);
  if (!first) return titleOf(context, entry);
  const family = familyOf(context, first);
  const more = others.length === 0 && !entry.data.etAl ? '' : HAN.test(family) ? t.card.etAl : ` ${t.card.etAl}`;
  return { text: family + more, lang: catalog.site.languageTags[locale] };
}

/** a, b, … z, aa, ab, … */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

const namesIn = onceFor((context: Context): ReadonlyMap<string, Run> => {
  const papers = context.catalog.entries.filter(
    (entry): entry is Paper => entry.kind === 'paper' && entry.data.study !== undefined,
  );
  const plain = papers.map((entry) => ({ id: entry.id, year: yearOf(entry), ...firstAuthorOf(context, entry) }));
  const alike = Map.groupBy(plain, ({ text, year }) => `${text} ${year ?? ''}`);
  return new Map(
    [...alike.values()].flatMap((own) =>
      own.map(({ id, text, lang, year }, index) => {
        const letter = own.length > 1 ? letters(index) : '';
        return [id, { text: `${text} ${year ?? context.t.card.undated}${year || !letter ? '' : ' '}${letter}`, lang }] as const;
      }),
    ),
  );
});

/** `Zhou et al. 2021`; `Liu et al. 2017a` and `2017b` where two study cards of the list would have the same name. */
export const studyName = (context: Context, entry: Paper): Run => namesIn(context).get(entry.id)!;
