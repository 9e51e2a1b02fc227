/**
 * RIS, as reference managers read it.
 *
 * Sources: "RIS Format Specifications" (Research Information Systems, 2011): a tag, two spaces, a hyphen, a space, the value;
 * CRLF ends a line; `TY` opens and `ER` closes a record; `DA` is `YYYY/MM/DD/`. Zotero's RIS translator and bibutils (risin)
 * for what each tag becomes. What follows from them:
 *
 * - An article number goes to `SP`, from where all of them take pages. `M1` and `C7` are read as the issue by some.
 * - The title of a book or of proceedings is written twice: `T2` for the specification and EndNote, `BT` for bibutils.
 * - A group ends with a comma, which keeps Zotero and EndNote from splitting it.
 * - RIS has no sign for "and others"; a note says that the list of authors is incomplete.
 * - A preprint is `UNPB`, unpublished work: RIS has nothing closer.
 */
import type { CslItem } from './csl.ts';
import { inverted } from './names.ts';
import { firstAndLast } from './pages.ts';
import { isChinese } from './text.ts';

const TYPES = {
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
  thesis: 'THES',
  book: 'BOOK',
  chapter: 'CHAP',
  article: 'UNPB',
  report: 'RPRT',
  dataset: 'DATA',
  webpage: 'ELEC',
} as const satisfies Record<CslItem['type'], string>;

/** All items as one file; one item is a list of one. */
export const ris = (items: readonly CslItem[]) => items.map(record).join('\r\n');

function record(item: CslItem): string {
  return [['TY', TYPES[item.type]] as const, ...fieldsOf(item)]
    .flatMap(([tag, value]) => (value ? `${tag}  - ${value}\r\n` : []))
    .concat('ER  - \r\n')
    .join('');
}

function fieldsOf(item: CslItem): [tag: string, value: string | undefined][] {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const [first, last] = firstAndLast(item.page);
  const venue = item['container-title'] ?? item['collection-title'];
  const isReport = item.type === 'report';
  const pad = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return [
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', 'given' in name ? inverted(name) : `${inverted(name)},`]),
    ['TI', item.title],
    ['T2', venue],
    ['BT', item.type === 'article-journal' ? undefined : item['container-title']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', month === undefined ? undefined : `${year}/${pad(month)}/${pad(day)}/`],
    ['T3', item['container-title'] && item['collection-title']],
    ['VL', item.volume ?? item['collection-number']],
    ['IS', isReport ? item.number : item.issue],
    ['SP', first],
    ['EP', last],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['SN', item.ISBN ?? item.ISSN],
    ['DO', item.DOI],
    ['AN', (isReport ? undefined : item.number) ?? item.PMID],
    ['UR', item.URL],
    ['LA', item.language],
    ...(item.keyword?.split('; ') ?? []).map((word): [string, string] => ['KW', word]),
    ['AB', item.abstract],
    [
      'N1',
      item.custom?.['et-al']
        ? isChinese(item.language)
          ? '作者名单不全'
          : 'The list of authors is incomplete (et al.)'
        : undefined,
    ],
  ];
}
