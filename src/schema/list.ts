/** What the list says of itself: content/site.yml, content/sections.yml and content/vocabulary/*.yml. */
import * as z from 'zod';
import { entrySchemas, KINDS, type Kind } from './entry.ts';
import { about, id, labels, language, line, list, localized, LOCALES, oneOf, text, url, yesNo } from './fields.ts';

/** Vocabularies that the schema itself refers to; every list has them. */
export const SYSTEM_VOCABULARIES = ['type', 'genre', 'design', 'metric'] as const;

const FIELDS: ReadonlySet<string> = new Set([
  ...Object.values(entrySchemas({ facets: [], today: '9999-12-31' })).flatMap(({ shape }) => Object.keys(shape)),
  ...SYSTEM_VOCABULARIES,
]);

/** Is this the name of a field that entries have anyway, or of a vocabulary of the schema? No facet may have it. */
export const isFieldName = (name: string) => FIELDS.has(name);

/** content/site.yml */
export const siteSchema = z.strictObject({
  name: z.strictObject(labels).meta(about('Name of the list.', '清单名称。')),
  tagline: z.strictObject({ zh: line(300), en: line(300) }).meta(about('What it is, in one sentence.', '一句话说明。')),
  locales: list(oneOf(...LOCALES), { min: 1 }).meta(
    about('Interface languages; the first one stands at the root.', '界面语言；第一个位于根路径。'),
  ),
  languageTags: z
    .strictObject({ zh: language(), en: language() })
    .meta(about('BCP 47 tag of each interface language.', '各界面语言的 BCP 47 代码。')),
  repository: url().meta(about('Repository that takes pull requests.', '接受拉取请求的仓库。')),
  branch: line(80).meta(about('Branch that pull requests go to.', '拉取请求的目标分支。')),
  url: url()
    .optional()
    .meta(about('Address of the published site; SITE_URL or --site overrides it.', '发布地址；可由 SITE_URL 或 --site 覆盖。')),
  license: z
    .strictObject({
      name: line(80).meta(about('Its name: `CC BY 4.0`.', '许可名称，如 `CC BY 4.0`。')),
      url: url().meta(about('Where its text stands.', '许可文本的地址。')),
    })
    .optional()
    .meta(about('Licence of the list itself; left out until its owner states one.', '清单本身的许可；所有者未声明则不写。')),
  maintainers: list(line(120)).optional().meta(about('Who keeps the list.', '维护者。')),
  facets: list(
    id().refine((name) => !isFieldName(name), { error: 'facet' }),
    { min: 0, max: 8 },
  ).meta(about('Vocabularies that entries are tagged with, in order of display.', '条目所用的标签词表，按显示顺序。')),
});
export type SiteData = z.infer<typeof siteSchema>;

/** One node of content/sections.yml. */
export interface SectionData {
  id: string;
  zh: string;
  en: string;
  description?: { zh?: string | undefined; en?: string | undefined } | undefined;
  kind?: Kind | undefined;
  children?: SectionData[] | undefined;
}

const sectionSchema: z.ZodType<SectionData> = z.strictObject({
  id: id().meta(about('Last part of its address.', '地址的末段。')),
  ...labels,
  description: localized(text(600)).optional().meta(about('What belongs here.', '收录范围。')),
  kind: oneOf(...KINDS)
    .optional()
    .meta(about('The kind of entry it holds; papers when left out.', '收录的条目种类；不写则为论文。')),
  get children() {
    return z.array(sectionSchema).max(50).optional().meta(about('Sections inside it.', '下级分类。'));
  },
});

/** content/sections.yml: the category tree, in order of display. */
export const sectionsSchema = z.array(sectionSchema, { error: 'list' }).min(1, { error: 'emptyList' }).max(100);

/** One term of a vocabulary. */
export const termSchema = z.strictObject({
  id: id().meta(about('Stands in entries and in addresses.', '用于条目和地址。')),
  ...labels,
  aliases: z
    .strictObject({ zh: list(line(80), { max: 60 }).optional(), en: list(line(80), { max: 60 }).optional() })
    .optional()
    .meta(
      about(
        'Synonyms, spellings, regional and lay words that searchers type.',
        '检索者会输入的同义词、异体写法、地区与通俗说法。',
      ),
    ),
  abbreviations: list(line(20), { max: 20 })
    .optional()
    .meta(about('Short forms that count only as whole words: `CT`, `CNN`.', '只按整词匹配的缩写：`CT`、`CNN`。')),
  broader: list(id(), { max: 6 })
    .optional()
    .meta(about('Terms of the same vocabulary that include it.', '同一词表中包含它的上位词。')),
  note: localized(text(600)).optional().meta(about('What it means, where the label is not enough.', '名称不足以说明时的释义。')),
  hidden: yesNo()
    .optional()
    .meta(about('`true`: helps search only, never shown as a tag.', '`true`：只用于检索，不作为标签显示。')),
});
export type TermData = z.infer<typeof termSchema>;

/** content/vocabulary/<id>.yml */
export const vocabularySchema = z.strictObject({
  ...labels,
  terms: z.array(termSchema, { error: 'list' }).max(2000).meta(about('Its terms, in order of display.', '词条，按显示顺序。')),
});
export type VocabularyData = z.infer<typeof vocabularySchema>;

/** Front matter of content/pages/<locale>/<id>.md */
export const pageSchema = z.strictObject({
  title: line(120).meta(about('Heading of the page.', '页面标题。')),
  description: line(300).meta(about('One sentence for search engines and previews.', '供搜索引擎与预览的一句话。')),
});
export type PageData = z.infer<typeof pageSchema>;
