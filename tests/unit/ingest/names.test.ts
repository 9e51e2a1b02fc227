import { describe, expect, test } from 'vitest';
import { authorValue, namesIn } from '../../../src/ingest/names.ts';
import { plain, plainTitle } from '../../../src/ingest/plain.ts';

const read = (line: string) => authorValue({ line });
const all = (line: string) => namesIn(line).names.map(authorValue);

describe('a name', () => {
  test.each([
    ['Buda, Mateusz', 'Buda, Mateusz'],
    ['Mateusz Buda', 'Buda, Mateusz'],
    ['Mateusz Buda, MSc', 'Buda, Mateusz'],
    ['Prof. Dr. Hans Maier', 'Maier, Hans'],
    ['Wang K', 'Wang, K'],
    ['LI X', 'Li, X'],
    ['DAN MENG', 'Meng, Dan'],
    ['Theo van Walsum', 'van Walsum, Theo'],
    ['Maria de la Cruz', 'de la Cruz, Maria'],
    ['Smith, Jr., John', 'Smith, John Jr.'],
    ['Maja Cikes1,2*', 'Cikes, Maja'],
    ['Jean‐Luc O’Brien', 'O’Brien, Jean-Luc'],
    ['Smith, MA', 'Smith, MA'],
    ['Lee, M.D.', 'Lee, M.D.'],
    ['van der Berg, MA', 'van der Berg, MA'],
    ['Li, Ma', 'Li, Ma'],
    ['Kim, Do', 'Kim, Do'],
    ['Smith, MA, PhD', 'Smith, MA'],
    ['Jane Smith, MA', 'Smith, Jane'],
    ['郭兴明', '郭兴明'],
    ['李　鑫', '李鑫'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  test('of a group is never split, and what is no name is none', () => {
    expect(read('WHO Study Group')).toEqual({ literal: 'WHO Study Group' });
    expect(read('中国医师协会')).toEqual({ literal: '中国医师协会' });
    expect(read('McDonald')).toEqual({ literal: 'McDonald' });
    expect(read('12')).toBeUndefined();
  });

  test('keeps an ORCID iD', () => {
    expect(authorValue({ family: 'Buda', given: 'M.', orcid: 'https://orcid.org/0000-0002-1825-0097' })).toEqual({
      family: 'Buda',
      given: 'M.',
      orcid: '0000-0002-1825-0097',
    });
  });
});

describe('a line of names', () => {
  test('may have degrees, affiliations, dots and glued words', () => {
    expect(all('Mateusz Buda, MSc • Jenny K. Hoang, MBBS, MHS • Franklin N. Tessler, MD')).toEqual([
      'Buda, Mateusz',
      'Hoang, Jenny K.',
      'Tessler, Franklin N.',
    ]);
    expect(all('L. Barinov1,2,3 A. Jairaj1 SSeymour1 E. Lee3,4&E. Lane4&A. Goldszal3,4')).toEqual([
      'Barinov, L.',
      'Jairaj, A.',
      'Seymour, S',
      'Lee, E.',
      'Lane, E.',
      'Goldszal, A.',
    ]);
    expect(all('石颉1, 2，江建伟3，张麒1, 2*')).toEqual(['石颉', '江建伟', '张麒']);
    expect(all('赵佳琦，刁宗平，徐  琪，毕　珂')).toEqual(['赵佳琦', '刁宗平', '徐琪', '毕珂']);
    expect(all('Buda, M., Hoang, J.K.')).toEqual(['Buda, M.', 'Hoang, J.K.']);
    expect(all('Wang, BA, Chen, MS')).toEqual(['Wang, BA', 'Chen, MS']);
    expect(all('TianjiaoLiu,QianqianGuo')).toEqual(['Liu, Tianjiao', 'Guo, Qianqian']);
    expect(all('Xiaozheng Xie, Jianwei Niu, Senior Member, IEEE, and ShaojieTang, Member, IEEE')).toEqual([
      'Xie, Xiaozheng',
      'Niu, Jianwei',
      'Tang, Shaojie',
    ]);
  });

  test('with semicolons has its commas inside of names', () => {
    expect(all('Smith, John1,2; Doe, Jane3; and Roe, Ann, MD; et al.')).toEqual(['Smith, John', 'Doe, Jane', 'Roe, Ann']);
    expect(all('王, 小明；欧阳, 娜娜；石颉，江建伟')).toEqual(['王小明', { family: '欧阳', given: '娜娜' }, '石颉', '江建伟']);
  });

  test('says that others follow', () => {
    expect(namesIn('Wang K, et al.')).toEqual({ names: [{ line: 'Wang K' }], etAl: true });
    expect(namesIn('赵佳琦，刁宗平 等')).toEqual({ names: [{ line: '赵佳琦' }, { line: '刁宗平' }], etAl: true });
  });
});

describe('plain text', () => {
  test('has no tags, entities, line breaks and hidden characters', () => {
    expect(plainTitle('The &lt;i&gt;in vivo&lt;/i&gt; <jats:p>role</jats:p> of H<sub>2</sub>O &amp;amp; CO<sub>2</sub>.')).toBe(
      'The in vivo role of H2O & CO2',
    );
    expect(plain('two\r\n lines\u200B \u202Ehidden')).toBe('two lines hidden');
    expect(plain('p <0.05, a <b and c> d, List<T>')).toBe('p <0.05, a <b and c> d, List<T>');
    expect(plain('<mml:math xmlns:mml="x"><mml:mi>k</mml:mi></mml:math>-means')).toBe('k-means');
    expect(plain('a<script>alert(1)</script>b')).toBe('ab');
    expect(plainTitle('[A translated title].')).toBe('A translated title');
    expect(plainTitle('[18F]FDG PET versus [68Ga]')).toBe('[18F]FDG PET versus [68Ga]');
    expect(plain({})).toBe('');
  });
});
