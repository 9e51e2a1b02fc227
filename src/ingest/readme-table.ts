/** Rows of a table → pieces of items: its head tells which column is what. */
import type { Table, TableRow } from 'mdast';
import { namesIn } from './names.ts';
import { isLabel, piecesOf, textOf, type Piece } from './readme-item.ts';
import type { Work } from './work.ts';

const COLUMNS: readonly (readonly [RegExp, 'title' | 'authors' | 'year' | 'venue' | 'link'])[] = [
  [/^(?:title|paper(?: title)?|name|dataset|data ?set|article|model|标题|题目|题名|论文|名称|数据集|文章)/i, 'title'],
  [/^(?:authors?|作者)/i, 'authors'],
  [/^(?:year|(?:release )?date|time|年份?|时间|日期)/i, 'year'],
  [/^(?:venue|J\/C|journal|conference|publication|published|source|期刊|会议|出处|发表|来源)/i, 'venue'],
  [/^(?:links?|url|pdf|code|paper|github|project|download|website|链接|地址|代码|下载|网址|主页)/i, 'link'],
];

export interface Row {
  readonly row: TableRow;
  readonly pieces: Piece[];
  readonly fields: Work;
}

export function tableRows({ children: [head, ...rows] }: Table, urls: ReadonlyMap<string, string>): Row[] {
  const names = head?.children.map((cell) => textOf(cell).trim()) ?? [];
  const columns = names.map((name) => COLUMNS.find(([pattern]) => pattern.test(name))?.[1]);
  const titled = columns.indexOf('title');
  return rows.map((row) => {
    const cells = row.children.map((cell) => piecesOf(cell.children, urls));
    const isNamed = (pieces: readonly Piece[]) => pieces.some(({ kind, text }) => kind === 'link' && !isLabel(text));
    const at = titled >= 0 ? titled : Math.max(0, cells.findIndex(isNamed));
    const text = (column: string) =>
      (cells[columns.indexOf(column as never)] ?? [])
        .map((piece) => piece.text)
        .join('')
        .trim();
    // In the title's cell everything is the title; the links of the other cells go by the heads of their columns.
    const own = cells[at] ?? [];
    const title = isNamed(own)
      ? own
      : own.map((piece): Piece => (piece.kind === 'text' && /\p{L}{2}/u.test(piece.text) ? { ...piece, kind: 'strong' } : piece));
    const links = cells.flatMap((cell, index): Piece[] =>
      index === at
        ? []
        : cell
            .filter(({ kind }) => kind === 'link')
            .map((piece) => ({ ...piece, text: isLabel(piece.text) ? piece.text : (names[index] ?? 'link') })),
    );
    const { names: authors, etAl } = namesIn(text('authors'));
    const year = /(?:19|20)\d{2}/.exec(text('year') || text('venue'))?.[0];
    const venue = text('venue').replace(/[\s,'’]*(?:(?:19|20)\d{2}|’\d{2})\s*$/, '');
    const fields: Work = { ...(authors.length > 0 && { authors, etAl }), ...(year && { year }), ...(venue && { venue }) };
    return { row, pieces: [...title, ...links], fields };
  });
}
