import { rewrite, textAt, type Fixer } from './fix.ts';

/** First and last page joined by a hyphen, whatever dash they were copied with. */
export const pageRange: Fixer = {
  name: 'page-range',
  find: (front) =>
    rewrite(front, textAt(front, 'pages'), (value) =>
      value
        .normalize('NFKC')
        .replace(/^(?:pp?\.?|pages?)\s*(?=\d)/i, '')
        .replace(/\s*(?:[\u2010-\u2015\u2212~\uFF5E\u301C-]+)\s*/g, '-')
        .trim(),
    ),
};
