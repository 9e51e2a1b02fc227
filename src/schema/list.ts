/** What the list says of itself: content/site.yml, content/sections.yml and content/vocabulary/*.yml. */
import * as z from 'zod';
import { entrySchemas, KINDS, type Kind } from './entry.ts';
import {
  about,
  decimal,
  id,
  labels,
  language,
  line,
  list,
  localized,
  LOCALES,
  oneOf,
  text,
  url,
  yesNo,
  type Locale,
  type Localized,
} from './fields.ts';

/**
 * The vocabularies that the schema itself refers to, as they are where a list has no file of that name. The kinds of document
 * have their names; the words of genres and study cards are the list’s own.
 */
export const BUILT_IN_VOCABULARIES: Readonly<Record<'type' | 'genre' | 'design' | 'metric', VocabularyData>> = {
  type: {
    zh: '类型',
    en: 'Type',
    terms: [
      { id: 'article-journal', zh: '期刊论文', en: 'Journal article' },
      { id: 'paper-conference', zh: '会议论文', en: 'Conference paper' },
      { id: 'thesis', zh: '学位论文', en: 'Thesis' },
      { id: 'book', zh: '书籍', en: 'Book' },
      { id: 'chapter', zh: '书中章节', en: 'Book chapter' },
      { id: 'article', zh: '预印本', en: 'Preprint' },
      { id: 'report', zh: '报告', en: 'Report' },
      { id: 'platform', zh: '平台', en: 'Platform' },
      { id: 'dataset', zh: '数据集', en: 'Dataset' },
    ],
  },
  genre: { zh: '体裁', en: 'Genre', terms: [] },
  design: { zh: '研究设计', en: 'Study design', terms: [] },
  metric: { zh: '指标', en: 'Metric', terms: [] },
};

const FIELDS: ReadonlySet<string> = new Set([
  ...Object.values(entrySchemas({ facets: [], today: '9999-12-31' })).flatMap(({ shape }) => Object.keys(shape)),
  ...Object.keys(BUILT_IN_VOCABULARIES),
]);

/** Is this the name of a field that entries have anyway, or of a vocabulary of the schema? No facet may have it. */
export const isFieldName = (name: string) => FIELDS.has(name);

/** Is this a name that every object of JavaScript has, such as `constructor`? What is looked up by it is always found. */
export const isReserved = (name: string) => name in {};

/**
 * content/site.yml
 *
 * @param locales languages in which every name must be there; those that the list itself states, see `statedLocales`.
 */
export const siteSchema = (locales: readonly Locale[] = LOCALES) =>
  z.strictObject({
    name: z.strictObject(labels(locales)).meta(about('Name of the list.', '清单名称。')),
    tagline: z.strictObject(labels(locales, 300)).meta(about('What it is, in one sentence.', '一句话说明。')),
    locales: list(oneOf(...LOCALES), { min: 1 }).meta(
      about('Interface languages; the first one stands at the root.', '界面语言；第一个位于根路径。'),
    ),
    languageTags: z
      .strictObject({ zh: language().default('zh-CN'), en: language().default('en') })
      .prefault({})
      .meta(
        about(
          'BCP 47 tag of each interface language; `zh-CN` and `en` when left out.',
          '各界面语言的 BCP 47 代码；不写则为 `zh-CN` 和 `en`。',
        ),
      ),
    repository: url().meta(about('Repository that takes pull requests.', '接受拉取请求的仓库。')),
    branch: line(80)
      .default('main')
      .meta(about('Branch that pull requests go to; `main` when left out.', '拉取请求的目标分支；不写则为 `main`。')),
    folder: line(200)
      .regex(/^(?:\.|(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*)$/, { error: 'folder' })
      .optional()
      .meta(
        about(
          'Folder of the list in its repository, such as `docs/list`; `.` where it is the whole repository; `content` when left out.',
          '清单在仓库中所在的文件夹，如 `docs/list`；整个仓库就是清单时写 `.`；不写则为 `content`。',
        ),
      ),
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
    maintainers: list(line(120), { min: 1 }).optional().meta(about('Who keeps the list.', '维护者。')),
    facets: list(
      id()
        .refine((name) => !isFieldName(name), { error: 'facet' })
        .refine((name) => !isReserved(name), { error: 'reserved' }),
      { min: 0, max: 8 },
    )
      .default([])
      .meta(
        about(
          'Vocabularies that entries are tagged with, in order of display; none when left out.',
          '条目所用的标签词表，按显示顺序；不写则没有。',
          'modality',
        ),
      ),
  });
export type SiteData = z.infer<ReturnType<typeof siteSchema>>;

/** The languages that site.yml states, however much of the rest of it is wrong. */
export function statedLocales(site: unknown): readonly Locale[] {
  const stated = typeof site === 'object' && site !== null && 'locales' in site ? site.locales : undefined;
  return Array.isArray(stated) ? LOCALES.filter((locale) => stated.includes(locale)) : [];
}

/** One node of content/sections.yml. */
export interface SectionData extends Localized {
  id: string;
  description?: Localized | undefined;
  kind?: Kind | undefined;
  children?: SectionData[] | undefined;
}

function sectionSchema(locales: readonly Locale[]): z.ZodType<SectionData> {
  const section: z.ZodType<SectionData> = z.strictObject({
    id: id().meta(about('Last part of its address.', '地址的末段。', 'deep-learning')),
    ...labels(locales),
    description: localized(text(600)).optional().meta(about('What belongs here.', '收录范围。')),
    kind: oneOf(...KINDS)
      .optional()
      .meta(about('The kind of entry it holds; papers when left out.', '收录的条目种类；不写则为论文。')),
    get children() {
      return z.array(section).max(50).optional().meta(about('Sections inside it.', '下级分类。'));
    },
  });
  return section;
}

/** content/sections.yml: the category tree, in order of display. */
export const sectionsSchema = (locales: readonly Locale[] = LOCALES) =>
  z.array(sectionSchema(locales), { error: 'list' }).min(1, { error: 'emptyList' }).max(100);

/** One term of a vocabulary. */
export const termSchema = (locales: readonly Locale[] = LOCALES) =>
  z.strictObject({
    id: id().meta(about('Stands in entries and in addresses.', '用于条目和地址。', 'ultrasound')),
    ...labels(locales),
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
      .meta(about('Terms of the same vocabulary that include it.', '同一词表中包含它的上位词。', 'imaging')),
    note: localized(text(600))
      .optional()
      .meta(about('What it means, where the label is not enough.', '名称不足以说明时的释义。')),
    scale: oneOf('share', 'ratio', 'none')
      .optional()
      .meta(
        about(
          'Of a metric: `share` of a whole, printed as a fraction or per cent; `ratio`, whose half and double are equally far from 1; `none`, no size of anything, such as a P value. A plain number when left out.',
          '指标的刻度：`share` 为占整体的比例，写作小数或百分数；`ratio` 为比值，一半与两倍离 1 同样远；`none` 不表示大小，如 P 值。不写则为普通数值。',
        ),
      ),
    chance: decimal()
      .optional()
      .meta(about('Of a metric: what guessing reaches, `0.5` of an AUC.', '指标中猜测可达之值，如 AUC 的 `0.5`。', '0.5')),
    noStudy: yesNo()
      .optional()
      .meta(
        about(
          'Of a genre, `true`: its works report no study of their own, so none is asked for.',
          '体裁为 `true`：此类作品不报告自身的研究，故不要求研究卡片。',
        ),
      ),
    hidden: yesNo()
      .optional()
      .meta(about('`true`: helps search only, never shown as a tag.', '`true`：只用于检索，不作为标签显示。')),
  });
export type TermData = z.infer<ReturnType<typeof termSchema>>;

/** content/vocabulary/<id>.yml */
export const vocabularySchema = (locales: readonly Locale[] = LOCALES) =>
  z.strictObject({
    ...labels(locales),
    terms: z
      .array(termSchema(locales), { error: 'list' })
      .max(2000)
      .meta(about('Its terms, in order of display.', '词条，按显示顺序。')),
  });
export type VocabularyData = z.infer<ReturnType<typeof vocabularySchema>>;

/** Front matter of content/pages/<locale>/<id>.md */
export const pageSchema = z.strictObject({
  title: line(120).meta(about('Heading of the page.', '页面标题。')),
  description: line(300).meta(about('One sentence for search engines and previews.', '供搜索引擎与预览的一句话。')),
});
export type PageData = z.infer<typeof pageSchema>;

/** A list’s own vocabulary with what it leaves out of the built-in one of that name. */
export function withBuiltIn(id: string, own: VocabularyData | undefined): VocabularyData | undefined {
  const builtIn = Object.hasOwn(BUILT_IN_VOCABULARIES, id)
    ? BUILT_IN_VOCABULARIES[id as keyof typeof BUILT_IN_VOCABULARIES]
    : undefined;
  if (!own || !builtIn) return own ?? builtIn;
  const ids = new Set(own.terms.map((term) => term.id));
  return { ...own, terms: [...own.terms, ...builtIn.terms.filter((term) => !ids.has(term.id))] };
}
