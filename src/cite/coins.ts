/**
 * COinS: the `title` attribute of `<span class="Z3988">`, one for each item of a list page.
 *
 * Sources: ANSI/NISO Z39.88-2004 with its KEV formats journal, book, dissertation and dc; the COinS specification; Zotero's
 * openurl.js, which reads `rft.au` with a comma as family and given name, and `rft.type` of dc as its own item type. Zotero
 * reads `+`, even encoded, as a space, so spaces are written %20.
 */
import { isoDate } from './date.ts';
import type { CslItem } from './csl.ts';
import { inverted } from './names.ts';
import { firstAndLast } from './pages.ts';

type Pair = [key: string, value: string | undefined];

/** The plain value; whoever writes it into HTML escapes `&`. */
export function coins(item: CslItem): string {
  const pairs: Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...formatOf(item),
    ...(item.author ?? []).map((name): Pair => ['rft.au', inverted(name)]),
    ['rft.date', isoDate(item)],
    ['rft.language', item.language],
    ['rft_id', item.DOI && `info:doi/${item.DOI}`],
    ['rft_id', item.PMID && `info:pmid/${item.PMID}`],
    ['rft_id', item.URL],
  ];
  return pairs.flatMap(([key, value]) => (value ? `${key}=${encodeURIComponent(value)}` : [])).join('&');
}

const format = (name: 'journal' | 'book' | 'dissertation' | 'dc'): Pair => ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`];

function formatOf(item: CslItem): Pair[] {
  const { type, title, publisher, volume, issue, ISBN, ISSN, page, genre } = item;
  const container = item['container-title'];
  const [first, last] = firstAndLast(page);
  const pages: Pair[] = [
    ['rft.pages', page],
    ['rft.spage', first],
    ['rft.epage', last],
  ];
  switch (type) {
    case 'article-journal':
      return [
        format('journal'),
        ['rft.genre', 'article'],
        ['rft.atitle', title],
        ['rft.jtitle', container],
        ['rft.volume', volume],
        ['rft.issue', issue],
        ...pages,
        ['rft.issn', ISSN],
      ];
    case 'paper-conference':
    case 'chapter':
      return [
        format('book'),
        ['rft.genre', type === 'chapter' ? 'bookitem' : 'proceeding'],
        ['rft.atitle', title],
        ['rft.btitle', container],
        ...pages,
        ['rft.isbn', ISBN],
        ['rft.pub', publisher],
      ];
    case 'book':
    case 'report':
      return [format('book'), ['rft.genre', type], ['rft.btitle', title], ['rft.isbn', ISBN], ['rft.pub', publisher]];
    case 'thesis':
      return [format('dissertation'), ['rft.title', title], ['rft.inst', publisher], ['rft.degree', genre]];
    case 'article':
    case 'dataset':
    case 'webpage':
      return [
        format('dc'),
        ['rft.type', type === 'article' ? 'preprint' : type],
        ['rft.title', title],
        ['rft.publisher', publisher],
      ];
  }
}
