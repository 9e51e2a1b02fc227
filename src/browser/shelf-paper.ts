/** The shelf on paper: a bibliography, each entry cited, with what the reader noted. */
import { apa } from '../cite/apa.ts';
import type { CslItem } from '../cite/csl.ts';
import type { Run } from '../cite/formatted.ts';
import { gbt7714 } from '../cite/gbt7714.ts';
import type { Saved } from './shelf-store.ts';

export interface OnPaper {
  /** Its place in the list, from 1. */
  readonly number: number;
  /** Undefined where it could not be fetched: then what the shelf itself knows stands there. */
  readonly cited: CslItem | undefined;
  /** Full address of its page in the list. */
  readonly page: string;
  /** Chinese lists are numbered and cite by GB/T 7714, English ones by APA. */
  readonly isChinese: boolean;
}

/** The text of a citation, and where the work is found: its page in the list where the text does not say it. */
function citation({ title, byline }: Saved, { number, cited, page, isChinese }: OnPaper): Run[] {
  if (!cited) return [{ text: [title, byline, page].filter(Boolean).join('. ') }];
  const runs = isChinese ? [{ text: `[${number}] ` }, ...gbt7714(cited)] : apa(cited);
  const text = runs.map((run) => run.text).join('');
  const isFound = [cited.DOI, cited.URL].some((address) => address !== undefined && text.includes(address));
  return isFound ? runs : [...runs, { text: ` ${page}` }];
}

const element = (name: string, ...content: (string | Node)[]) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

/** What stands on paper in place of a row. */
export function onPaper(item: Saved, place: OnPaper): HTMLElement[] {
  const { cited, isChinese } = place;
  const lang = cited && !isChinese ? 'en' : (cited?.language ?? item.lang);
  const runs = citation(item, place).map(({ text, italic }) => (italic ? element('i', text) : text));
  const reference = element('p', ...runs);
  reference.lang = lang;
  const note = element('p', item.note);
  note.className = 'shelf-noted';
  const tags = element('p', item.tags.join(isChinese ? '、' : ', '));
  return [reference, ...(item.note === '' ? [] : [note]), ...(item.tags.length === 0 ? [] : [tags])];
}
