/** What to give instead of something that is no identifier, for the form and the command line; by `Misplaced` of ingest/identify.ts. */

export const insteadEn = {
  pmc: 'It is a number of PubMed Central: give the DOI or PMID that stands on its page.',
  isbn: 'It is an ISBN, which no service here knows: give BibTeX or RIS of the book, from a library or the publisher, or add it by hand.',
  cnki: 'Pages of this database cannot be read from here: export the record there as RIS or BibTeX and give that, or add the entry by hand.',
  address: 'It is an address without a DOI in it: give the DOI that stands on that page, or add the entry by hand.',
  words: 'Copy it again, or add the entry by hand.',
};

export const insteadZh: typeof insteadEn = {
  pmc: '这是 PubMed Central 的编号：请改用其页面上的 DOI 或 PMID。',
  isbn: '这是 ISBN，此处的服务都查不到：请从图书馆或出版社导出该书的 BibTeX 或 RIS，或手工添加。',
  cnki: '此数据库的页面无法从这里读取：请在那里将记录导出为 RIS 或 BibTeX 后提供，或手工添加。',
  address: '此网址中没有 DOI：请改用该页面上的 DOI，或手工添加。',
  words: '请重新复制，或手工添加。',
};

/** @param kind of what was given; nothing in particular when left out. */
export const insteadOf = (texts: typeof insteadEn, kind = 'words') => texts[kind as keyof typeof insteadEn];
