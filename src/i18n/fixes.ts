/** What `npm run check -- --fix` says that it has done. */
import type { Locale } from '../schema/index.ts';

const en = {
  'trailing-spaces': 'spaces at the end of the line removed',
  'doi-form': 'DOI without its resolver',
  'arxiv-form': 'arXiv identifier without its prefix',
  'pmid-form': 'PubMed identifier without its prefix',
  'page-range': 'pages joined by a hyphen',
  'full-width': 'full-width characters in a Latin title',
  'final-stop': 'full stop after the title removed',
  'key-order': 'keys put in order',
};

export type FixName = keyof typeof en;

const zh: Record<FixName, string> = {
  'trailing-spaces': '删去行末空格',
  'doi-form': 'DOI 去掉解析地址',
  'arxiv-form': 'arXiv 标识去掉前缀',
  'pmid-form': 'PubMed 标识去掉前缀',
  'page-range': '页码改用连字符',
  'full-width': '西文标题中的全角字符改为半角',
  'final-stop': '删去标题末的句号',
  'key-order': '调整字段次序',
};

export const fixTexts: Record<Locale, Record<FixName, string>> = { zh, en };
