import { expect, test } from 'vitest';
import { bodyParts } from '../../../src/markdown/languages.ts';

test.each([
  ['a body without such a heading belongs to every language', 'a\n\n## b\n', { all: 'a\n\n## b' }],
  ['an empty body has nothing', '\n', { all: '' }],
  ['each part goes to its language', 'a\n\n# 中文\n\n甲\n\n# English\n\nb\n', { all: 'a', zh: '甲', en: 'b' }],
  ['the order is free, and one language may be missing', '# English\nb\n', { all: '', en: 'b' }],
  ['two parts of one language are joined', '# 中文\n甲\n# English\nb\n# 中文\n乙\n', { all: '', zh: '甲\n\n乙', en: 'b' }],
  ['spaces at the end of the heading do not matter', '# 中文  \n甲', { all: '', zh: '甲' }],
  [
    'a heading of another level or with more words is a heading',
    '## 中文\n\n# 中文 part\n\n# english\n',
    { all: '## 中文\n\n# 中文 part\n\n# english' },
  ],
  [
    'what stands in code, in a quote or in a list is no heading',
    '```\n# English\n```\n\n> # English\n',
    { all: '```\n# English\n```\n\n> # English' },
  ],
  [
    'footnotes and references may be explained in any part, best in their own',
    'a[^1] [b][c]\n\n# 中文\n甲[^1]\n\n[^1]: 注\n\n# English\nd\n\n[^1]: note\n    of two lines\n\n[c]: https://example.com\n',
    {
      all: 'a[^1] [b][c]\n\n[^1]: 注\n\n[^1]: note\n    of two lines\n\n[c]: https://example.com',
      zh: '甲[^1]\n\n[^1]: 注\n\n[^1]: note\n    of two lines\n\n[c]: https://example.com',
      en: 'd\n\n[^1]: note\n    of two lines\n\n[c]: https://example.com\n\n[^1]: 注',
    },
  ],
  ['a part of nothing stays a part of nothing', '# English\na[^1]\n\n[^1]: b', { all: '', en: 'a[^1]\n\n[^1]: b' }],
])('%s', (_, body, parts) => {
  expect(bodyParts(body)).toEqual(parts);
});
