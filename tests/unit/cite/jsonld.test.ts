import { describe, expect, it } from 'vitest';
import { dataCatalogLd, entryLd, listPageLd, safeJson, type EntryPage } from '../../../src/cite/index.ts';
import { lacking } from '../../structured-data.ts';
import * as entries from './entries.ts';
import { all, entry } from './entries.ts';

const page: EntryPage = {
  url: 'https://example.org/papers/x/',
  locale: 'zh',
  list: { name: '必读论文', url: 'https://example.org/' },
};
const english: EntryPage = { ...page, locale: 'en', list: { name: 'Must-read papers', url: 'https://example.org/en/' } };

describe('JSON-LD of an entry', () => {
  it('places an article in its issue, volume and journal', () => {
    expect(entryLd(entries.chineseArticle, page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      name: '面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学',
      alternateName: 'Multi-class discrimination of lymphadenopathy by using dual-modal ultrasound radiomics',
      inLanguage: 'zh',
      mainEntityOfPage: 'https://example.org/papers/x/',
      keywords: ['淋巴结', '影像组学'],
      headline: '面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学',
      url: 'https://example.org/papers/x/',
      author: [
        { '@type': 'Person', name: '石颉', familyName: '石', givenName: '颉', alternateName: 'Shi, Jie' },
        { '@type': 'Person', name: '江建伟', familyName: '江', givenName: '建伟', alternateName: 'Jiang, Jianwei' },
        { '@type': 'Person', name: '常婉英', familyName: '常', givenName: '婉英', alternateName: 'Chang, Wanying' },
        { '@type': 'Person', name: '陈曼', familyName: '陈', givenName: '曼', alternateName: 'Chen, Man' },
      ],
      datePublished: '2019',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'DOI', value: '10.7507/1001-5515.201807015' }],
      sameAs: ['https://doi.org/10.7507/1001-5515.201807015'],
      abstract: '用双模态超声影像组学鉴别四类淋巴结。',
      pagination: '957-963',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '6',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '36',
          isPartOf: { '@type': 'Periodical', name: '生物医学工程学杂志', issn: '1001-5515' },
        },
      },
    });
  });

  it('speaks the language of the page where it can', () => {
    expect(entryLd(entries.chineseArticle, english)).toMatchObject({
      abstract: 'Four kinds of lymph node told apart.',
      keywords: ['lymph node', 'radiomics'],
    });
    expect(entryLd(entries.manyAuthors, page)).toMatchObject({ keywords: ['deep learning', 'biliary atresia'] });
  });

  it('names identifiers, licence, cited works and a retraction', () => {
    expect(
      entryLd(entries.manyAuthors, { ...page, cites: [{ title: 'Thyroid nodules', url: 'https://example.org/papers/y/' }] }),
    ).toMatchObject({
      identifier: [
        { propertyID: 'DOI', value: '10.1038/s41467-021-21466-z' },
        { propertyID: 'PMID', value: '33627641' },
      ],
      sameAs: ['https://doi.org/10.1038/s41467-021-21466-z', 'https://pubmed.ncbi.nlm.nih.gov/33627641/'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      citation: [{ '@type': 'CreativeWork', name: 'Thyroid nodules', url: 'https://example.org/papers/y/' }],
      datePublished: '2021-02-24',
    });
    expect(entryLd(entries.preprint, page)).toMatchObject({
      identifier: [{ propertyID: 'arXiv', value: '2004.12150' }],
      sameAs: ['https://arxiv.org/abs/2004.12150'],
    });
    expect(entryLd(entries.incomplete, page)).toMatchObject({ creativeWorkStatus: 'Retracted' });
    expect(entryLd(entries.report, page)).toMatchObject({
      author: [{ '@type': 'Organization', name: 'World Health Organization' }],
    });
    expect(entryLd(entries.numberedReport, page)).toMatchObject({ reportNumber: 'NISTIR 8280' });
    const orcid = entry('paper', 'p', {
      title: 'T',
      type: 'book',
      authors: [{ family: 'Carberry', given: 'Josiah', orcid: '0000-0002-1825-0097' }],
    });
    expect(entryLd(orcid, page)).toMatchObject({ author: [{ sameAs: 'https://orcid.org/0000-0002-1825-0097' }] });
    expect(entryLd(entry('dataset', 'd', { title: 'T', access: 'closed', license: 'CC0' }), page)).toMatchObject({
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      isAccessibleForFree: false,
    });
    expect(entryLd(entry('dataset', 'd', { title: 'T', access: 'unknown', license: 'CC BY' }), page)).toMatchObject({
      license: { '@type': 'CreativeWork', name: 'CC BY' },
    });
  });

  it('has the type of each kind of work', () => {
    expect(all.map((one) => entryLd(one, page)['@type' as never])).toEqual([
      'ScholarlyArticle',
      'ScholarlyArticle',
      'Thesis',
      'Thesis',
      'Book',
      'ScholarlyArticle',
      'Chapter',
      'ScholarlyArticle',
      'Report',
      'Report',
      'ScholarlyArticle',
      'Dataset',
      'Dataset',
      'WebSite',
      'ScholarlyArticle',
    ]);
    expect(entryLd(entries.thesis, page)).toMatchObject({ inSupportOf: '硕士学位论文', publisher: { name: '深圳大学' } });
    expect(entryLd(entries.book, page)).toMatchObject({ isbn: '7-5624-3506-5' });
    expect(entryLd(entries.conferencePaper, page)).toMatchObject({
      isPartOf: { '@type': 'Book', name: 'Patch-based Techniques in Medical Imaging (Patch-MI 2017)', isbn: '978-3-319-67434-6' },
    });
  });

  it('describes a data set for dataset search, with a file as distribution and nothing guessed', () => {
    expect(entryLd(entries.dataset, { ...english, techniques: ['ultrasound'] })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: 'BUSI：乳腺超声图像数据集',
      alternateName: 'BUSI: breast ultrasound images',
      inLanguage: 'zh',
      mainEntityOfPage: 'https://example.org/papers/x/',
      description: 'Breast ultrasound images in three classes: normal, benign and malignant.',
      url: 'https://example.org/papers/x/',
      creator: [{ '@type': 'Person', name: 'Walid Al-Dhabyani', familyName: 'Al-Dhabyani', givenName: 'Walid' }],
      datePublished: '2020-02-01',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'DOI', value: '10.5281/zenodo.1234567' }],
      sameAs: ['https://doi.org/10.5281/zenodo.1234567', 'https://example.org/busi'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      measurementTechnique: ['ultrasound'],
      includedInDataCatalog: { '@type': 'DataCatalog', name: 'Must-read papers', url: 'https://example.org/en/' },
      distribution: [{ '@type': 'DataDownload', contentUrl: 'https://example.org/busi.zip', encodingFormat: 'application/zip' }],
    });
    const aboutData = entry('dataset', 'd', {
      title: 'T',
      access: 'open',
      links: [{ rel: 'data', url: 'https://example.org/download' }],
    });
    expect(entryLd(aboutData, page)).not.toHaveProperty('distribution');
    const bare = entryLd(entries.bareDataset, page);
    expect(bare).not.toHaveProperty('isAccessibleForFree');
    expect(bare).not.toHaveProperty('distribution');
  });

  it('adds what else is known to a description of fewer than fifty characters', () => {
    expect(entryLd(entries.dataset, page)).toMatchObject({
      description: '乳腺超声图像，分正常、良性、恶性三类。 · BUSI：乳腺超声图像数据集 · BUSI: breast ultrasound images',
    });
    expect(entryLd(entries.bareDataset, english)).toMatchObject({
      description: '肺部图像数据库联盟 · Lung Image Database Consortium (LIDC-IDRI)',
    });
    expect(
      entryLd(
        entry('dataset', 'd', { title: 'T', access: 'open', size: { en: '9 images' }, keywords: { en: ['a', 'b'], zh: ['甲'] } }),
        english,
      ),
    ).toMatchObject({
      description: 'T · 9 images · a, b · 甲',
    });
  });

  it('describes a platform as the site that it is', () => {
    expect(entryLd(entries.platform, page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Radiology',
      alternateName: 'Radiology（放射学）',
      inLanguage: 'en',
      mainEntityOfPage: 'https://example.org/papers/x/',
      url: 'https://pubs.rsna.org/journal/radiology',
      description: '北美放射学会的期刊。',
    });
  });
});

describe('JSON-LD of the list', () => {
  const catalog = dataCatalogLd({
    name: 'Must-read papers',
    description: 'Papers and data on artificial intelligence in medical imaging.',
    url: 'https://example.org/',
    languages: ['zh-CN', 'en'],
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    dumps: [{ url: 'https://example.org/exports/entries.json', type: 'application/json' }],
  });
  const collection = listPageLd({
    name: 'Survey',
    url: 'https://example.org/survey/',
    language: 'zh-CN',
    items: [
      { title: 'A', url: 'https://example.org/papers/a/' },
      { title: 'B', url: 'https://example.org/papers/b/' },
    ],
  });

  it('is a catalogue with its own dump', () => {
    const own = {
      name: 'Must-read papers',
      description: 'Papers and data on artificial intelligence in medical imaging.',
      url: 'https://example.org/',
      inLanguage: ['zh-CN', 'en'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
    };
    expect(catalog).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DataCatalog',
      ...own,
      dataset: {
        '@type': 'Dataset',
        ...own,
        isAccessibleForFree: true,
        distribution: [
          { '@type': 'DataDownload', contentUrl: 'https://example.org/exports/entries.json', encodingFormat: 'application/json' },
        ],
      },
    });
    expect(
      dataCatalogLd({ name: 'N', description: 'D', url: 'https://example.org/', languages: ['en'], dumps: [] }),
    ).not.toHaveProperty('license');
  });

  it('is a numbered list of entries on a list page', () => {
    expect(collection).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name: 'Survey',
      url: 'https://example.org/survey/',
      inLanguage: 'zh-CN',
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 2,
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'A', url: 'https://example.org/papers/a/' },
          { '@type': 'ListItem', position: 2, name: 'B', url: 'https://example.org/papers/b/' },
        ],
      },
    });
  });

  it('lacks nothing that search engines must be told, nor does any entry', () => {
    for (const value of [catalog, collection, ...all.map((one) => entryLd(one, page))]) expect(lacking(value)).toEqual([]);
    expect(lacking({ '@type': 'Dataset', name: 'D', description: '', creator: [{ '@type': 'Nobody' }] })).toEqual([
      'Dataset.description',
      'Dataset.url',
      '@type Nobody',
    ]);
  });
});

describe('JSON inside HTML', () => {
  it('cannot end the script and reads back unchanged', () => {
    const value = { title: '</script><!-- & \u2028\u2029 "' };
    expect(safeJson(value)).toBe('{"title":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029 \\""}');
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });
});
