/**
 * RIS, as Zotero, EndNote, CNKI and publishers write it. Sources: "RIS Format Specifications" (Research Information Systems,
 * 2011): two letters or digits, two spaces, a hyphen, a space, the value; `TY` opens a record, `ER` closes it. A line without
 * a tag continues the one before. EndNote and CNKI leave one space out, and CNKI writes several names on one line.
 */
import { degreeOf } from './fields.ts';
import { isbnIn, issnIn, ownNumbers, pmidIn } from '../schema/identifier-forms.ts';
import { namesBetweenSemicolons, saysEtAl } from './names.ts';
import { refusal, type Place, type RawName, type Reading, type Refusal, type Work, type WorkType } from './work.ts';

const TYPES: Readonly<Record<string, WorkType>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  MGZN: 'article-journal',
  ABST: 'article-journal',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  UNPB: 'article',
  RPRT: 'report',
  DATA: 'dataset',
  DBASE: 'dataset',
};

const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/;

type Fields = ReadonlyMap<string, readonly string[]>;

/** Every record of a file as a work, or named; so is every line that stands in none. */
export function readRis(text: string, source: string): Reading {
  const works: { place: Place; work: Work }[] = [];
  const refused: Refusal[] = [];
  let open: { line: number; fields: Map<string, string[]>; last: string } | undefined;
  let count = 0;
  const close = () => {
    if (!open) return;
    const { fields, line } = open;
    works.push({
      place: { source, record: fields.get('ID')?.[0] ?? fields.get('TI')?.[0]?.slice(0, 60) ?? `#${count}`, line },
      work: workOf(fields),
    });
    open = undefined;
  };
  const breakOff = () => {
    if (open)
      refused.push(
        refusal('no-end', { source, record: open.fields.get('TI')?.[0]?.slice(0, 60) ?? `#${count}`, line: open.line }),
      );
    open = undefined;
  };
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const [, tag, value = ''] = TAG.exec(line.trimEnd()) ?? [];
    if (tag === 'TY') {
      breakOff();
      count += 1;
      open = { line: index + 1, fields: new Map([['TY', [value.trim()]]]), last: 'TY' };
    } else if (tag === 'ER') close();
    else if (open && tag) {
      open.fields.set(tag, [...(open.fields.get(tag) ?? []), value.trim()]);
      open.last = tag;
    } else if (open && line.trim() !== '') {
      const values = open.fields.get(open.last)!;
      values[values.length - 1] = `${values.at(-1)!} ${line.trim()}`.trim();
    } else if (line.trim() !== '' && !/^\s*(?:%|Provider:|Database:|Content:)/.test(line)) {
      refused.push(refusal('stray-line', { source, line: index + 1 }, { text: line.trim().slice(0, 80) }));
    }
  }
  breakOff();
  if (works.length === 0 && refused.length === 0) refused.push(refusal('empty', { source }));
  return { works, refused };
}

function workOf(fields: Fields): Work {
  const first = (...tags: string[]) =>
    tags.map((tag) => fields.get(tag)?.find((value) => value !== '')).find((value) => value !== undefined);
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const named = first('TY')?.toUpperCase() ?? '';
  const type = TYPES[named];
  const names = all('AU', 'A1').flatMap(namesBetweenSemicolons);
  const [start, end] = [first('SP'), first('EP')];
  const stated =
    first('DO', 'DI') ?? [first('M3'), first('L3')].find((value) => /^(?:doi:?\s*)?10\.\d{4,9}\//i.test(value ?? ''));
  const urls = all('UR', 'L1', 'L2', 'LK').flatMap((value) => value.split(/;\s*(?=https?:)/));
  const numbers = ownNumbers(stated ?? '');
  const doi =
    numbers.doi ??
    (stated && !numbers.arxiv
      ? stated
      : urls.map((url) => ownNumbers(url).doi).find((one) => one && /doi\.org/.test(urls.join(' '))));
  const serial = all('SN').join(' ');
  const isBook = type === 'book' || type === 'chapter' || type === 'paper-conference';
  const note = all('N1').join(' ');
  return {
    title: first('TI', 'T1', 'CT') ?? (type === 'book' ? first('BT', 'T2') : undefined),
    titleTranslation: first('TT'),
    type,
    authors: names
      .filter((name) => !/^(?:et al\.?|others|等)$/i.test(name.trim()))
      .map((name): RawName => (/,\s*$/.test(name) ? { literal: name.replace(/,\s*$/, '') } : { line: name })),
    etAl: names.some((name) => saysEtAl(name) && name.length < 10) || /et al\.?\)|作者名单不全/i.test(note),
    venue: type === 'thesis' || type === 'book' ? undefined : first('JF', 'JO', 'T2', 'JA', 'J2', 'BT'),
    series: first('T3'),
    year: first('PY', 'Y1', 'DA'),
    volume: type === 'thesis' ? undefined : first('VL'),
    issue: first('IS'),
    pages: start && end && start !== end && !start.includes('-') ? `${start}-${end}` : (start ?? first('C7', 'AR')),
    publisher: type === 'thesis' ? undefined : first('PB'),
    institution: type === 'thesis' || type === 'report' ? first('PB', 'AD') : undefined,
    degree: type === 'thesis' ? degreeOf(all('M3', 'M1', 'VL', 'U2').join(' ')) : undefined,
    doi,
    arxiv:
      numbers.arxiv ?? [...urls, ...all('AN', 'M1')].map((value) => ownNumbers(value).arxiv).find((one) => one !== undefined),
    pmid: all('AN', 'C2', 'UR')
      .map(pmidIn)
      .find((one) => one !== undefined && /PubMed|pmid/i.test([...all('DB', 'DP', 'AN', 'UR')].join(' '))),
    isbn: isBook ? isbnIn(serial) : undefined,
    issn: isBook || type === 'thesis' ? undefined : issnIn(serial),
    language: first('LA'),
    keywords: all('KW')
      .flatMap((line) => line.split(/[;；]/))
      .filter((word) => word.trim() !== ''),
    links: urls.filter((url) => /^https?:/i.test(url)).map((url) => ({ url })),
    abstract: first('AB', 'N2'),
  };
}
