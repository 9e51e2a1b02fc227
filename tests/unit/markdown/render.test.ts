import { describe, expect, test } from 'vitest';
import { render } from '../../../src/markdown/render.ts';
import { harms } from '../../harmless.ts';

describe('Markdown becomes', () => {
  test.each([
    [
      'paragraphs and emphasis',
      'A *b* **c** ~~d~~\n\n`e`',
      '<p>A <em>b</em> <strong>c</strong> <del>d</del></p>\n<p><code>e</code></p>',
    ],
    ['emphasis next to Chinese punctuation', '**关键词：**内容', '<p><strong>关键词：</strong>内容</p>'],
    ['lists', '3. a\n4. b\n\n- c', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n<ul>\n<li>c</li>\n</ul>'],
    ['signs for task boxes', '- [x] done\n- [ ] open', '<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>'],
    [
      'links',
      '[a](https://example.com "t") <mailto:a@example.com>',
      '<p><a href="https://example.com">a</a> <a href="mailto:a@example.com">mailto:a@example.com</a></p>',
    ],
    ['links of references', '[a][b]\n\n[b]: https://example.com', '<p><a href="https://example.com">a</a></p>'],
    ['links instead of pictures', '![a](https://example.com/a.png)', '<p><a href="https://example.com/a.png">a</a></p>'],
    [
      'the text of a picture inside of a link',
      '[![a](https://example.com/a.png)](https://example.com)',
      '<p><a href="https://example.com">a</a></p>',
    ],
    ['code without a class', '```js\n<b>\n```', '<pre><code>&#x3C;b>\n</code></pre>'],
    [
      'tables without alignment',
      '| a | b |\n| :- | -: |\n| 1 |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td></td>\n</tr>\n</tbody>\n</table>',
    ],
    ['HTML as it was typed', 'a <b onclick="x">c</b>', '<p>a &#x3C;b onclick="x">c&#x3C;/b></p>'],
    ['a block of HTML as a paragraph of text', '<div>\na', '<p>&#x3C;div>\na</p>'],
    ['the text of a link that may not be followed', '[a](javascript:alert(1)) [b](//example.com) [c](#d)', '<p>a b c</p>'],
    ['what was typed where a reference may not be followed', '[a][b]\n\n[b]: //example.com', '<p>[a][b]</p>'],
    ['the text of a picture that may not be loaded', '![a](//example.com/a.png) ![b][c]\n\n[c]: data:image/png,x', '<p>a b</p>'],
  ])('%s', (_, source, html) => {
    expect(render(source, 'en')).toBe(html);
    expect(harms(html)).toEqual([]);
  });
});

test.each([
  [2, '<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n<h6>D</h6>'],
  [3, '<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n<h6>D</h6>'],
])('headings stand at the level that the page has for them: %i', (top, html) => {
  expect(render('# A\n\n## B\n\n### C\n\n###### D', 'en', top)).toBe(html);
});

describe('footnotes', () => {
  const source = 'a[^1] b[^注] a[^1]\n\n[^1]: one\n[^注]: two';

  test('stand below, with a heading and ways back in the language of the page', () => {
    expect(render(source, 'en', 3)).toBe(
      [
        '<p>a<sup><a href="#note-fn-1" id="note-fnref-1">1</a></sup> b<sup><a href="#note-fn-%E6%B3%A8" id="note-fnref-%E6%B3%A8">2</a></sup> a<sup><a href="#note-fn-1" id="note-fnref-1-2">1</a></sup></p>',
        '<section><h3>Footnotes</h3>',
        '<ol>',
        '<li id="note-fn-1">',
        '<p>one <a href="#note-fnref-1" aria-label="Back to the text">↩</a> <a href="#note-fnref-1-2" aria-label="Back to the text">↩<sup>2</sup></a></p>',
        '</li>',
        '<li id="note-fn-%E6%B3%A8">',
        '<p>two <a href="#note-fnref-%E6%B3%A8" aria-label="Back to the text">↩</a></p>',
        '</li>',
        '</ol>',
        '</section>',
      ].join('\n'),
    );
    expect(render(source, 'zh')).toContain('<h2>脚注</h2>');
    expect(harms(render(source, 'zh'))).toEqual([]);
  });

  test('of two parts of a page have addresses of their own', () => {
    const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const [one, two] = [ids(render(source, 'en', 3)), ids(render(source, 'en', 3, 'en'))];
    expect(two).toContain('note-en-fn-1');
    expect(one.filter((id) => two.includes(id))).toEqual([]);
    expect(harms(render(source, 'en', 3, 'en'))).toEqual([]);
  });

  test('are no links inside of links', () => {
    expect(render('[a[^1]](https://example.com)\n\n[^1]: x', 'en')).toMatch(
      /^<p><a href="https:\/\/example.com">a\[\^1\]<\/a><\/p>/,
    );
  });
});
