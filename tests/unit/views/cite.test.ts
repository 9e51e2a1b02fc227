import { expect, test } from 'vitest';
import { citeBlockOf } from '../../../src/views/cite.ts';
import { contextOf, paper } from './example.ts';

test('a reference says which language it is in, and the Chinese of an English one says so itself', () => {
  const thesis = paper('thesis', {
    title: '肝脏超声（一）研究',
    titleTranslation: 'The liver',
    language: 'zh',
    type: 'thesis',
    degree: 'master',
    institution: '中山大学',
    authors: [{ family: '赵', given: '万明' }],
    year: 2019,
  });
  const { references } = citeBlockOf(contextOf('zh', [thesis]), thesis);
  expect(references.map(({ lang }) => lang)).toEqual(['zh-CN', 'en']);
  expect(references[1]!.runs.map(({ text, lang }) => (lang ? `<${lang}: ${text}>` : text)).join('')).toBe(
    '<zh-CN: 赵万明>. (2019). <zh-CN: 肝脏超声（一）研究> [The liver] [Master’s thesis, <zh-CN: 中山大学>].',
  );
});
