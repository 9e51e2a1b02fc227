/** What the tests of hostile Markdown look with: it sees what would harm a page. */
import { expect, test } from 'vitest';
import { harms } from '../../harmless.ts';

test.each([
  ['a paragraph in a paragraph', '<p>a<p>b</p></p>', ['<p> without end', '</p> without beginning']],
  ['a heading in a heading', '<h2>a<h2>b</h2></h2>', ['<h2> without end', '1 end tags without beginning']],
  [
    'a link in a link',
    '<a href="https://a.org"><a href="https://b.org">b</a></a>',
    ['<a> without end', '1 end tags without beginning'],
  ],
  ['the end of the page', '<p>x</p></div></main></body></html>', ['4 end tags without beginning']],
  ['the end of an article', '<p>x</p></article>', ['1 end tags without beginning']],
  ['an element that is not ended', '<p><em>x</p>', ['<em> without end']],
  ['a script', '<script>x</script>', ['<script>']],
  ['a handler', '<p onclick="x()">x</p>', ['<p onclick="x()">']],
  ['an address that is a script', '<a href="javascript:x()">x</a>', ['<a href="javascript:x()">']],
  ['a comment', '<p>x</p><!--y-->', ['<!--y-->']],
])('%s', (_, html, found) => {
  expect(harms(html)).toEqual(found);
});

test('nothing in what may stand on a page', () => {
  expect(harms('<p>a<br>b <a href="https://a.org">c</a></p><hr><ul><li>d<ul><li>e</li></ul></li></ul>')).toEqual([]);
});
