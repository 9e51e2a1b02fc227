import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClauses, yearsOf } from '../../../src/search/clauses.ts';
import { fieldSet } from '../../../src/search/fields.ts';
import { parseQuery } from '../../../src/search/parse.ts';
import { anyText, RUNS } from '../text/arbitrary.ts';
import { matcher } from './small.ts';

/** Clauses as short texts: `-"a b"`, `names:x`. */
const clausesOf = (query: string) =>
  readClauses(query).clauses.map(({ text, not, quoted, field }) => {
    const only =
      field === fieldSet(['names'])
        ? 'names:'
        : field === fieldSet(['titles'])
          ? 'titles:'
          : field === fieldSet(['source'])
            ? 'source:'
            : '';
    return `${not ? '-' : ''}${only}${quoted ? `"${text}"` : text}`;
  });

describe('the grammar of a query', () => {
  it.each([
    ['deep learning liver', ['deep learning liver']],
    ['liver "deep learning" CT', ['liver ', '"deep learning"', 'CT']],
    ['“深度学习”肝', ['"深度学习"', '肝']],
    ['liver -thyroid -"ct scan"', ['liver ', '-thyroid', '-"ct scan"']],
    ['U-Net contrast-enhanced', ['U-Net contrast-enhanced']],
    ['author:zhao 作者：赵 title:"a b"', ['names:zhao', 'names:赵', 'titles:"a b"']],
    ['作者: 赵 author: "a b"', ['names:赵', 'names:"a b"']],
    ['coauthor: a', ['coauthor: a']],
    ['Open source: a review', ['Open source: a review']],
    ['This year: a review', ['This year: a review']],
    ['year:soon', ['year:soon']],
    ['constructor:liver', ['constructor:liver']],
    ['liver -type:thesis 肝 -类型：数据集', ['liver ', '肝 ']],
    ['liver -year:2018', ['liver ', '-source:2018']],
    ['liver -year:2010..2015', ['liver ', '-year:2010..2015']],
    ['PAIP 2019: Liver', ['PAIP 2019: Liver']],
    ['https://doi.org/10.1/x', ['https://doi.org/10.1/x']],
    ['"never closed', ['"never closed"']],
    ['-', ['-']],
    ['""', []],
  ])('reads %s', (query, clauses) => {
    expect(clausesOf(query).map((clause) => clause.trim())).toEqual(clauses.map((clause) => clause.trim()));
  });

  it.each([
    ['year:2018', { from: 2018, to: 2018 }],
    ['year:2018..2020', { from: 2018, to: 2020 }],
    ['年份：2018..', { from: 2018 }],
    ['year:..2020', { to: 2020 }],
    ['year:>=2018', { from: 2018 }],
    ['year:<2018', { to: 2017 }],
    ['liver 2018-2020', { from: 2018, to: 2020 }],
    ['2018年至2020年 肝', { from: 2018, to: 2020 }],
    ['since 2019 liver', { from: 2019 }],
    ['2019年以后的肝', { from: 2019 }],
    ['2019年后的肝', { from: 2019 }],
    ['2019年起', { from: 2019 }],
    ['2015 年之前', { to: 2014 }],
    ['2015年前 肝', { to: 2014 }],
    ['before 2018', { to: 2017 }],
    ['after 2018', { from: 2019 }],
    ['up to 2018', { to: 2018 }],
    ['from 2017 to 2019', { from: 2017, to: 2019 }],
    ['2017 to 2019', { from: 2017, to: 2019 }],
    ['between 2017 and 2019', { from: 2017, to: 2019 }],
    ['2017 - 2019', { from: 2017, to: 2019 }],
    ['year: 2019', { from: 2019, to: 2019 }],
    ['year: 2017-2019', { from: 2017, to: 2019 }],
    ['liver -year:2018..', { to: 2017 }],
    ['liver -year:<2018', { from: 2018 }],
    ['liver -year:2018', {}],
    ['liver -year:2010..2015', {}],
    ['2018年前列腺癌', {}],
    ['2017年起搏器', {}],
    ['ISIC 2017 and 2019', {}],
    ['1558-1896', {}],
    ['2019-2017', {}],
    ['liver -2018-2020', {}],
    ['"from 2017 to 2019" liver', {}],
    ['"2018-2020', {}],
    ['liver 2019', {}],
    ['10.1148/radiol.2019181343', {}],
  ])('reads the years of %s', (query, years) => {
    expect(readClauses(query).years).toEqual(years);
  });

  it('reads no years from anything else', () => {
    expect(yearsOf('soon')).toEqual({});
  });
});

it('reads the kinds that are wanted and those that are not', () => {
  const { types, withoutTypes } = readClauses('type:thesis -type:dataset -类型：综述 肝');
  expect({ types, withoutTypes }).toEqual({ types: ['thesis'], withoutTypes: ['dataset', '综述'] });
});

describe('parsing', () => {
  const unitsOf = (query: string) => parseQuery(query, matcher).units.map(({ kind, text }) => `${kind} ${text}`);

  it.each([
    ['Liver fibrosis on ultrasound', ['concept Liver fibrosis', 'concept ultrasound']],
    ['超声图像肝纤维化的评估', ['concept 超声', 'concept 肝纤维化']],
    ['what about US images', ['concept US']],
    ['US', ['concept US']],
    ['us thyroid', ['concept us', 'concept thyroid']],
    ['tell us of the thyroid', ['concept thyroid']],
    ['new method', ['word new', 'word method']],
    ['支持向量机 zhao', ['concept 支持向量机', 'word zhao']],
    ['淋巴结', ['han 淋巴结']],
    ['DeepLesion', ['word DeepLesion']],
    ['978-3-319-67434-6', ['identifier 978-3-319-67434-6']],
    ['arXiv:2004.12150v2', ['identifier 2004.12150v2']],
    ['"2018年前列腺癌"', ['word 2018', 'han 年前列腺癌']],
    ['2018年前列腺癌', ['word 2018', 'han 前列腺癌']],
    ['29730602', ['word 29730602']],
    ['arxiv liver', ['word arxiv', 'concept liver']],
    ['the DOI', ['word DOI']],
    ['10.1/a 10.2345/b and PMID 123', ['identifier 10.2345/b', 'identifier PMID 123']],
  ])('makes units of %s', (query, units) => {
    expect(unitsOf(query)).toEqual(units);
  });

  it('gives units whose places lie in the text, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text, matcher);
        return [...query.units, ...query.weak].every(
          ({ start, end, text: own }) => end === 0 || query.text.slice(start, end) === own,
        );
      }),
      RUNS,
    );
  });
});
