/** Single fields of a record → the form in which the list writes them. */
import { plain } from './plain.ts';
import type { Work, WorkType } from './work.ts';

/** Names of languages that records have instead of BCP 47 tags: ISO 639-2 (PubMed), words (RIS, BibTeX). */
const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en', english: 'en', american: 'en', british: 'en', usenglish: 'en', ukenglish: 'en', 英文: 'en', 英语: 'en',
  chi: 'zh', zho: 'zh', chinese: 'zh', 中文: 'zh', 汉语: 'zh', '中文;': 'zh',
  ger: 'de', deu: 'de', german: 'de', ngerman: 'de', fre: 'fr', fra: 'fr', french: 'fr', jpn: 'ja', japanese: 'ja', kor: 'ko', korean: 'ko',
  spa: 'es', spanish: 'es', ita: 'it', italian: 'it', por: 'pt', portuguese: 'pt', rus: 'ru', russian: 'ru', pol: 'pl', polish: 'pl',
}; // prettier-ignore

/** BCP 47 tag of a record's own statement: `eng`, `Chinese`, `zh-CN`, `en_US`; undefined when it says nothing known. */
export function languageTag(statement: string | undefined): string | undefined {
  const word = plain(statement).toLowerCase();
  return LANGUAGES[word] ?? /^([a-z]{2})(?:[-_].*)?$/.exec(word)?.[1];
}

/** Language of a text by its script; English where the script does not tell. */
export function languageOf(text: string): { language: string; sure: boolean } {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { language: 'ja', sure: true };
  if (/\p{Script=Hangul}/u.test(text)) return { language: 'ko', sure: true };
  if (/\p{Script=Han}/u.test(text)) return { language: 'zh', sure: true };
  if (/\p{Script=Cyrillic}/u.test(text)) return { language: 'ru', sure: false };
  return { language: 'en', sure: /\b(?:the|of|and|in|for|with|on|using|from|to|a|an)\b/i.test(text) };
}

/** `pp. 695–701` → `695-701`; `729-41`, as MEDLINE shortens it, → `729-741`. */
export function pageRange(text: string | undefined): string | undefined {
  const pages = plain(text)
    .replace(/^(?:pages?|pp?|页)\.?\s*/i, '')
    .replace(/\s*(?:[-‐‑‒–—−~～]+|--)\s*/g, '-')
    .replace(/\s*[,，;]\s*/g, ', ')
    .replace(/[.,;+]+$/, '');
  if (!pages) return undefined;
  const [, first, last] = /^(\d+)-(\d+)$/.exec(pages) ?? [];
  if (first && last && first === last) return first;
  return first && last && last.length < first.length ? `${first}-${first.slice(0, first.length - last.length)}${last}` : pages;
}

/** Volume or issue without its word: `Vol. 12`, `第36卷`. */
export const bareNumber = (text: string | undefined) =>
  plain(text)
    .replace(/^(?:vol(?:ume)?|no|nr|number|issue|iss)\.?\s+/i, '')
    .replace(/^第\s*(.+?)\s*[卷期]$/, '$1') || undefined;

/** One paragraph: line breaks that a text was pasted with are no part of it. */
export const joinedLines = (text: string) =>
  text
    .trim()
    .replace(
      /(\S)?\s*\n\s*(\S)?/g,
      (_, before: string | undefined = '', after: string | undefined = '') =>
        before + (HAN.test(before) && HAN.test(after) ? '' : ' ') + after,
    );
/** A Chinese character or sign. */
const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** The type of a work that does not name it. */
export function guessedType(work: Work): WorkType | undefined {
  const venue = plain(work.venue);
  if (work.degree || (work.institution && !work.publisher && !venue)) return 'thesis';
  if (/arxiv|biorxiv|medrxiv|preprint/i.test(venue) || (work.arxiv && !work.doi && !venue)) return 'article';
  if (
    /\b(?:proc\.?|proceedings|conf\.?|conference|workshop|symposium|lecture notes|CVPR|ICCV|ECCV|MICCAI|ISBI|NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|BMVC|WACV|MIDL|IPMI|EMBC)\b|会议/i.test(
      venue,
    )
  )
    return 'paper-conference';
  if (venue || work.issn) return 'article-journal';
  return work.isbn || /出版社|press\b/i.test(plain(work.publisher)) ? 'book' : undefined;
}

/** The degree that a thesis was for, by its name in the record. */
export function degreeOf(text: string | undefined): Work['degree'] {
  if (!text) return undefined;
  if (/ph\.?\s?d|doctor|dr\.|博士/i.test(text)) return 'doctor';
  if (/master|\bM\.?(?:Sc|S|A|Phil|Eng)\b|mathesis|硕士/i.test(text)) return 'master';
  return /bachelor|\bB\.?(?:Sc|A|Eng)\b|学士/i.test(text) ? 'bachelor' : undefined;
}
