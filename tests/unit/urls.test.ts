import { expect, test } from 'vitest';
import { makeUrls, placeOf } from '../../src/urls.ts';

test.each(['/repo', 'repo', '/repo/', 'repo/'])(
  'every address stands under the base path %s with one slash at each end',
  (base) => {
    const urls = makeUrls({ base, defaultLocale: 'zh', site: 'https://list.example' });
    expect([
      urls.page('zh'),
      urls.page('en'),
      urls.page('en', 'papers'),
      urls.entry('zh', { kind: 'dataset', id: 'x' }),
      urls.topic('en', 'anatomy', 'liver'),
      urls.search('zh', { q: '肝 纤维化' }),
      urls.file('feed.xml'),
      urls.absolute(urls.page('en', 'papers')),
    ]).toEqual([
      '/repo/',
      '/repo/en/',
      '/repo/en/papers/',
      '/repo/datasets/x/',
      '/repo/en/topics/anatomy/liver/',
      '/repo/search/?q=%E8%82%9D+%E7%BA%A4%E7%BB%B4%E5%8C%96',
      '/repo/feed.xml',
      'https://list.example/repo/en/papers/',
    ]);
  },
);

test('the default locale of a list stands at the root, whichever it is', () => {
  const urls = makeUrls({ base: '/', defaultLocale: 'en', site: 'https://list.example' });
  expect([urls.page('en', 'about'), urls.page('zh', 'about')]).toEqual(['/about/', '/zh/about/']);
});

test.each([
  ['https://x.example', undefined, { site: 'https://x.example', base: '/' }],
  ['https://x.example/', undefined, { site: 'https://x.example', base: '/' }],
  ['https://x.example/y/', undefined, { site: 'https://x.example', base: '/y' }],
  ['https://x.example/y', '/z', { site: 'https://x.example', base: '/z' }],
  ['https://x.example/y', '/', { site: 'https://x.example', base: '/' }],
  ['http://localhost:4321', '/repo', { site: 'http://localhost:4321', base: '/repo' }],
])('the address %s with the base %s names a place', (address, base, place) => {
  expect(placeOf(address, base)).toEqual(place);
});

test('the form opens at an entry and a field, or with a section chosen', () => {
  const urls = makeUrls({ base: '/repo', defaultLocale: 'zh', site: 'https://list.example' });
  expect([
    urls.add('zh'),
    urls.add('en', { entry: { kind: 'paper', id: 'x' }, field: 'doi' }),
    urls.add('zh', { section: 'theory/deep-learning' }),
    urls.source({ kind: 'dataset', id: 'y' }),
  ]).toEqual([
    '/repo/add/',
    '/repo/en/add/?entry=papers/x&field=doi',
    '/repo/add/?section=theory/deep-learning',
    '/repo/datasets/y.md',
  ]);
});
