import { rewrite, textAt, type Fixer } from './fix.ts';

/** A DOI without its resolver. Its case is kept: some registrants print it so. */
export const doiForm: Fixer = {
  name: 'doi-form',
  find: (front) =>
    rewrite(front, textAt(front, 'doi'), (value) => {
      const bare = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*|doi\s+)+(10\..+)$/i.exec(value.trim())?.[1];
      return bare ? decoded(bare) : value;
    }),
};

/** An arXiv identifier without prefix or address. */
export const arxivForm: Fixer = {
  name: 'arxiv-form',
  find: (front) =>
    rewrite(front, textAt(front, 'arxiv'), (value) =>
      value
        .trim()
        .replace(/^(?:arxiv:\s*|https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)+/i, '')
        .replace(/\.pdf$/i, ''),
    ),
};

/** A PubMed identifier without prefix or address. */
export const pmidForm: Fixer = {
  name: 'pmid-form',
  find: (front) =>
    rewrite(
      front,
      textAt(front, 'pmid'),
      (value) =>
        /^(?:pmid:?\s*|https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/)(\d+)\/?$/i.exec(
          value.trim(),
        )?.[1] ?? value,
    ),
};

/** `%2F` in an address is `/` in the identifier. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
