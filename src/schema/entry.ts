/**
 * What a file of the list may say: papers, platforms, datasets.
 *
 * The schemas are strict: an unknown key is an error, never dropped. They are built for one list at one day, because the
 * facets (`modality`, `anatomy` …) are whatever the list's vocabulary declares and because nothing may be dated in the
 * future. The same schemas validate Astro's collections, `npm run check` and the editor (through JSON Schema).
 */
import * as z from 'zod';
import {
  about,
  arxiv,
  day,
  doi,
  id,
  isbn,
  issn,
  language,
  line,
  list,
  localized,
  oneOf,
  orcid,
  pmid,
  sectionPath,
  text,
  url,
  year,
} from './fields.ts';
import { study } from './study.ts';

/** The three kinds of entry, in the order in which a site shows them. */
export const KINDS = ['paper', 'platform', 'dataset'] as const;
export type Kind = (typeof KINDS)[number];

/** Where the files of a kind stand, under content/ and in addresses. */
export const FOLDERS = { paper: 'papers', platform: 'platforms', dataset: 'datasets' } as const satisfies Record<Kind, string>;

/** CSL 1.0.2 item types that a paper may have. Source: citation-style-language/schema, csl-types. */
export const PAPER_TYPES = ['article-journal', 'paper-conference', 'thesis', 'book', 'chapter', 'article', 'report'] as const;

/** What a link leads to. */
export const LINK_RELS = [
  'publisher',
  'full-text',
  'preprint',
  'code',
  'data',
  'translation',
  'homepage',
  'archive',
  'note',
] as const;

/** Where a value comes from. */
export const SOURCES = [
  'list',
  'document',
  'document-metadata',
  'cited',
  'reading-note',
  'lookup',
  'repository',
  'curator',
] as const;

const nameMap = z.strictObject({
  family: line(120).meta(about('Family name, in the script of the paper.', '姓，按原文所用文字。')),
  given: line(120).optional().meta(about('Given names or initials.', '名或其首字母。')),
  latin: z
    .string({ error: 'latin' })
    .regex(/^[\p{Script=Latin}\p{M}.’'\- ]+, [\p{Script=Latin}\p{M}.’'\- ]+$/u, { error: 'latin' })
    .optional()
    .meta(about('Romanised form, `Family, Given`.', '罗马字形式，`Family, Given`。')),
  orcid: orcid().optional().meta(about('The person’s ORCID iD.', '本人的 ORCID 标识。')),
});

const literalName = z.strictObject({
  literal: line(200).meta(about('Name of a group or an institution, never split.', '团体或机构名称，不拆分姓与名。')),
});

/** Compound Chinese family names that still occur; every other Chinese name has a family name of one character. */
const COMPOUND_FAMILY =
  /^(?:欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|司徒|皇甫|尉迟|尉遲|长孙|長孫|慕容|令狐|夏侯|公孙|公孫|宇文|东方|東方|端木|独孤|獨孤|轩辕|軒轅|南宫|南宮|百里|呼延|拓跋)/u;

const CHINESE_NAME = String.raw`\p{Script=Han}{2,6}|\p{Script=Han}+(?:[·•‧]\p{Script=Han}+)+`;
const WHOLE_CHINESE_NAME = new RegExp(`^(?:${CHINESE_NAME})$`, 'u');

/** A Chinese name as it is written: `郭兴明`, or one with a dot between its parts, `买买提·艾力`. */
export const isChineseName = (text: string) => WHOLE_CHINESE_NAME.test(text);

/**
 * The parts of a name that was typed in one line: `Family, Given`, or a Chinese name as it is written. One with a dot
 * begins with the person's own name and has no family name, so it stays whole.
 */
export function splitName(name: string): { family: string; given?: string } {
  const comma = name.indexOf(', ');
  if (comma > 0) return { family: name.slice(0, comma), given: name.slice(comma + 2) };
  if (/[·•‧]/.test(name)) return { family: name };
  const characters = [...name];
  const size = characters.length > 2 && COMPOUND_FAMILY.test(name) ? 2 : 1;
  return { family: characters.slice(0, size).join(''), given: characters.slice(size).join('') };
}

/**
 * A name as typed in one line: `Family, Given`, or a Chinese name as it is written. Persian and Indic names need joiners
 * (U+200C, U+200D), names from right to left their marks (U+200E, U+200F), Dutch ones an apostrophe in front (`'t Hooft`);
 * publishers print U+2010 for the hyphen.
 */
const NAME_PART = String.raw`[’']?\p{L}[\p{L}\p{M}\u200C-\u200F.’'\u2010\- ]*`;

const nameLine = z
  .string({ error: 'author' })
  .regex(new RegExp(String.raw`^(?:[\u200E\u200F]?${NAME_PART}, ${NAME_PART}|${CHINESE_NAME})$`, 'u'), { error: 'author' })
  .transform((value): z.infer<typeof nameMap> => splitName(value));

const author = z.union([nameLine, nameMap, literalName], { error: 'author' });
export type Author = z.infer<typeof author>;

/** Types of files that a link can lead to; what is none of them is a web page. */
export const LINK_FORMATS = ['pdf', 'caj', 'doc', 'docx', 'zip'] as const;

const link = z.strictObject({
  rel: oneOf(...LINK_RELS).meta(about('What the address leads to.', '链接指向何物。')),
  url: url().meta(about('The address, http or https.', '地址，http 或 https。')),
  format: oneOf(...LINK_FORMATS)
    .optional()
    .meta(about('File type, where it is not a web page.', '文件格式；网页不写。')),
  language: language()
    .optional()
    .meta(about('Language of what it leads to, where it is not the entry’s.', '所指内容的语言，与条目相同则不写。')),
});

/**
 * The schemas of one list.
 *
 * @param facets ids of the vocabularies that entries are tagged with, e.g. `['modality', 'anatomy']`.
 * @param today `YYYY-MM-DD`: no entry is added or verified after this day.
 */
export function entrySchemas({ facets, today }: { facets: readonly string[]; today: string }) {
  const terms = list(id(), { max: 30 }).optional();
  const facetFields = Object.fromEntries(
    facets.map((facet) => [facet, terms.meta(about(`Ids of vocabulary/${facet}.yml.`, `vocabulary/${facet}.yml 中的 id。`))]),
  ) as Record<string, typeof terms>;

  const common = {
    title: line().meta(
      about('Title as published, in its own language, without a final full stop.', '原文标题，用原语言，句末不加句点。'),
    ),
    titleTranslation: line().optional().meta(about('The title in the other language.', '标题的另一语言译名。')),
    language: language().meta(
      about('Language of the title and of what it names, BCP 47.', '标题及所指内容的语言，BCP 47 代码。'),
    ),
    sections: list(sectionPath(), { min: 1, max: 10 }).meta(
      about('Where it stands: paths of sections.yml, the main one first.', '所属分类：sections.yml 中的路径，主要者在前。'),
    ),
    ...facetFields,
    keywords: localized(list(line(120), { max: 30 }))
      .optional()
      .meta(about('Words that readers may search for; the paper’s own where it has some.', '关键词；原文有则用原文的。')),
    links: list(link, { max: 20 })
      .optional()
      .meta(about('Where to read or get it, the best first.', '阅读或获取之处，最佳者在前。')),
    summary: localized(text(3000))
      .optional()
      .meta(about('What it says, in the curator’s own words; never the abstract.', '内容提要，须用编者自己的话，不得照抄摘要。')),
    why: localized(text(800)).optional().meta(about('Why it is worth reading.', '为何值得一读。')),
    related: list(id(), { max: 30 }).optional().meta(about('Ids of entries to see as well.', '相关条目的 id。')),
    added: day(today).meta(about('Day on which it joined the list.', '收录日期。')),
    addedBy: line(80).optional().meta(about('Who added it.', '收录者。')),
    verified: day(today)
      .optional()
      .meta(about('Day on which a person last checked every link and fact.', '最近一次人工核对链接与事实的日期。')),
    status: oneOf('active', 'retracted', 'superseded', 'unavailable')
      .optional()
      .meta(about('What has become of it; left out while active.', '条目现状；正常时不写。')),
    supersededBy: id().optional().meta(about('Id of the entry that replaces it.', '取代它的条目 id。')),
    aliases: list(id(), { max: 20 })
      .optional()
      .meta(about('Former ids, the oldest first; their addresses lead here.', '旧 id，最早的在前；其地址转到此处。')),
    provenance: z
      .partialRecord(
        oneOf(
          'title',
          'titleTranslation',
          'authors',
          'venue',
          'year',
          'numbering',
          'publisher',
          'identifiers',
          'language',
          'links',
          'facets',
          'keywords',
          'summary',
          'cites',
          'study',
        ),
        list(oneOf(...SOURCES), { min: 1 }),
      )
      .optional()
      .meta(about('Where each group of fields comes from.', '各组字段的来源。')),
    sources: list(url(), { max: 20 })
      .optional()
      .meta(about('Pages consulted for values marked `lookup`.', '标为 `lookup` 的值所查阅的网页。')),
  };

  const authors = {
    authors: list(author, { min: 1, max: 4000 })
      .optional()
      .meta(
        about(
          'In printed order: `Family, Given`, a Chinese name as written, or a map. No degrees, no affiliations.',
          '按印出次序：`Family, Given`，或照写中文姓名，或用映射。不写学位与单位。',
        ),
      ),
    etAl: z
      .enum(['true'], { error: 'trueOnly' })
      .transform(() => true as const)
      .optional()
      .meta({
        ...about('`true` when the list of authors is known to be incomplete.', '作者名单不全时写 `true`。'),
        type: ['boolean', 'string'],
        enum: [true],
      }),
  };

  const dated = {
    year: year(today)
      .optional()
      .meta(about('Year of publication; of the issue, not of the first online day.', '出版年，以卷期为准而非首次在线日期。')),
    date: day(today).optional().meta(about('Full date of publication, where known.', '出版日期，若知全日期。')),
    doi: doi().optional().meta(about('DOI without https://doi.org/.', 'DOI，不带 https://doi.org/。')),
    publisher: line(200)
      .optional()
      .meta(about('Who brought it out: publishing house, university press, society.', '出版者：出版社、大学出版社或学会。')),
    license: line(120).optional().meta(about('Licence as printed: `CC BY 4.0`.', '许可，按原文：`CC BY 4.0`。')),
  };

  const sameYear = (entry: { year?: number | undefined; date?: string | undefined }) =>
    entry.year === undefined || entry.date === undefined || entry.date.startsWith(String(entry.year));
  const supersededNamed = (entry: { status?: string | undefined; supersededBy?: string | undefined }) =>
    (entry.status === 'superseded') === (entry.supersededBy !== undefined);

  const paper = z
    .strictObject({
      ...common,
      ...authors,
      ...dated,
      type: oneOf(...PAPER_TYPES).meta(about('CSL type; `article` is a preprint.', 'CSL 类型；`article` 指预印本。')),
      genre: list(id(), { max: 5 })
        .optional()
        .meta(about('Ids of vocabulary/genre.yml: review, textbook …', 'vocabulary/genre.yml 中的 id：综述、教材……')),
      venue: line(300)
        .optional()
        .meta(about('Journal, proceedings, book or server, in full.', '期刊、会议录、图书或预印本平台全名。')),
      venueTranslation: line(300).optional().meta(about('The venue’s name in the other language.', '刊名的另一语言名称。')),
      series: line(300)
        .optional()
        .meta(
          about(
            'Series that the volume belongs to: Lecture Notes in Computer Science.',
            '丛书名，如 Lecture Notes in Computer Science。',
          ),
        ),
      volume: line(40).optional().meta(about('Volume; in a series, the number there.', '卷；丛书则为丛书中的编号。')),
      issue: line(40).optional().meta(about('Number of the issue within the volume, as printed.', '卷内的期号，照原文。')),
      pages: z
        .string({ error: 'pages' })
        .regex(/^[\p{L}\d.]{1,20}(?:-[\p{L}\d.]{1,20})?(?:, ?[\p{L}\d.]{1,20}(?:-[\p{L}\d.]{1,20})?)*$/u, { error: 'pages' })
        .optional()
        .meta({ ...about('First and last page, or the article number.', '起止页码，或文章编号。'), type: ['integer', 'string'] }),
      institution: line(200)
        .optional()
        .meta(about('University of a thesis, or body behind a report.', '学位授予单位或报告机构。')),
      degree: oneOf('bachelor', 'master', 'doctor')
        .optional()
        .meta(about('Degree that a thesis was for.', '学位论文所申请的学位。')),
      arxiv: arxiv().optional().meta(about('Number of the preprint at arXiv.', '预印本在 arXiv 的编号。')),
      pmid: pmid().optional().meta(about('Number of its record in PubMed.', '其 PubMed 记录的编号。')),
      isbn: isbn()
        .optional()
        .meta(about('ISBN of the book, or of the proceedings that a paper is in.', '图书或所在论文集的 ISBN。')),
      issn: issn().optional().meta(about('ISSN of the journal, of either edition.', '期刊的 ISSN，印刷版或网络版均可。')),
      cites: list(id(), { max: 200 })
        .optional()
        .meta(about('Ids of entries in its reference list.', '其参考文献中本清单条目的 id。')),
      uses: list(id(), { max: 50 }).optional().meta(about('Ids of datasets it uses.', '所用数据集的 id。')),
      study: study.optional().meta(about('The study card.', '研究卡片。')),
    })
    .refine(sameYear, { error: 'sameYear', path: ['date'] })
    .refine(supersededNamed, { error: 'superseded', path: ['supersededBy'] })
    .refine((entry) => entry.type === 'thesis' || entry.degree === undefined, { error: 'degreeOfThesis', path: ['degree'] });

  const platform = z.strictObject({ ...common }).refine(supersededNamed, { error: 'superseded', path: ['supersededBy'] });

  const dataset = z
    .strictObject({
      ...common,
      ...authors,
      ...dated,
      access: oneOf('open', 'registration', 'application', 'closed', 'unknown').meta(
        about('How one gets it; `unknown` until somebody has looked.', '获取方式；未查明前写 `unknown`。'),
      ),
      size: localized(line(200)).optional().meta(about('Size as its publisher states it.', '发布者所述规模。')),
    })
    .refine(sameYear, { error: 'sameYear', path: ['date'] })
    .refine(supersededNamed, { error: 'superseded', path: ['supersededBy'] });

  return { paper, platform, dataset };
}

export type EntrySchemas = ReturnType<typeof entrySchemas>;
export type PaperData = z.infer<EntrySchemas['paper']>;
export type PlatformData = z.infer<EntrySchemas['platform']>;
export type DatasetData = z.infer<EntrySchemas['dataset']>;
export type Study = z.infer<typeof study>;
export type Metric = NonNullable<Study['metrics']>[number];
