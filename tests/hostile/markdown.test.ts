/** Bodies of people who mean harm: refused with the rule named, or shown so that nothing of them runs, loads or hides. */
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/markdown/inspect.ts';
import { bodyParts } from '../../src/markdown/languages.ts';
import { render } from '../../src/markdown/render.ts';
import { harms } from '../harmless.ts';

/** The rules that refuse a body. What is refused is rendered all the same: the sanitiser stands behind the check. */
function refusals(source: string): string[] {
  const rules = inspect(source)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
  if (!rules.includes('body-tangled') && !rules.includes('body-growth') && !rules.includes('body-size')) {
    for (const part of [source, ...Object.values(bodyParts(source))]) {
      for (const html of [render(part, 'zh'), render(part, 'en', 3, 'en')]) expect(harms(html)).toEqual([]);
    }
  }
  return [...new Set(rules)];
}

const fenced = (lines: string) => `\`\`\`\n${lines}\n\`\`\``;

describe('shown as it was typed', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script over several lines', '<script>\nalert(1)\n</script>'],
    ['a script in the middle of a line', 'a <script src=//example.com></script> b'],
    ['a script in other letters', '<ScRiPt>alert(1)</sCrIpT>'],
    ['a script that is never closed', '<script>alert(1)'],
    ['a tag that is broken off', '<img src=x onerror=alert(1)//'],
    ['a picture with a handler', '<img src=x onerror="alert(1)">'],
    ['a drawing with a handler', '<svg/onload=alert(1)>'],
    ['a drawing with a script', '<svg><script>alert(1)</script></svg>'],
    ['a frame', '<iframe src="https://example.com"></iframe>'],
    ['a frame with a document', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['a form', '<form action="https://example.com"><input name=password><button>ok</button></form>'],
    ['a style', '<style>*{display:none}</style>'],
    ['an inline style', '<p style="position:fixed;inset:0">x</p>'],
    ['a link by HTML', '<a href="javascript:alert(1)">x</a>'],
    ['a name that hides a variable', '<a id=location name=document>x</a>'],
    ['a base', '<base href="https://example.com">'],
    ['a redirect', '<meta http-equiv=refresh content="0;url=https://example.com">'],
    ['an object and an embed', '<object data=x></object><embed src=x>'],
    ['media', '<video src=https://example.com/a autoplay></video><audio src=x>'],
    ['a template and a slot', '<template><script>1</script></template><slot>'],
    ['mathematics that is none', '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>'],
    ['an element of its own', '<x-y onclick=alert(1)>z</x-y>'],
    ['a comment', '<!-- a -->'],
    ['a comment that ends early', '<!--><img src=x onerror=alert(1)>-->'],
    ['a comment for old browsers', '<!--[if IE]><script>alert(1)</script><![endif]-->'],
    ['a processing instruction', '<?xml version="1.0"?><?php system("id") ?>'],
    ['a declaration', '<!DOCTYPE html><!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['a section of data', '<![CDATA[<script>alert(1)</script>]]>'],
    ['the end of a page', '</p></div></main></body></html><script>alert(1)</script>'],
    ['the end of a script', '</script><script>alert(1)</script>'],
    ['HTML in a table', '| a |\n| - |\n| <script>alert(1)</script> |'],
    ['HTML in a heading', '# <script>alert(1)</script>'],
    ['HTML in the text of a link', '[<script>alert(1)</script>](https://example.com)'],
    ['HTML in a footnote', 'a[^1]\n\n[^1]: <script>alert(1)</script>'],
    ['HTML in the text of a picture', '![<script>alert(1)</script>](https://example.com/a.png)'],
    ['a block of HTML within a list', '- <div>\n  <script>alert(1)</script>\n  </div>'],
    ['HTML by entities', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['HTML in code', fenced('<script>alert(1)</script>')],
    ['the name of a language that ends an attribute', '```"><script>alert(1)</script>\nx\n```'],
    ['a template of another engine', '{{ constructor.constructor("alert(1)")() }} ${alert(1)} <%= x %> {% x %} #{x}'],
    ['an expression of a component', '{alert(1)}\n\nimport x from "y"\n\nexport default x'],
    ['an id on a heading', '## A {#location onclick=alert(1)}'],
    ['front matter', '---\ntitle: x\n---'],
  ])('%s', (_, source) => {
    expect(refusals(source)).toEqual([]);
  });

  test('and word for word', () => {
    expect(render('a <script>alert(1)</script> & <!-- b -->', 'en')).toBe(
      '<p>a &#x3C;script>alert(1)&#x3C;/script> &#x26; &#x3C;!-- b --></p>',
    );
    expect(render('{{ a }} ${b}', 'en')).toBe('<p>{{ a }} ${b}</p>');
  });
});

describe('refused because of where it leads', () => {
  test.each([
    ...[
      '[a](javascript:alert(1))',
      '[a](JaVaScRiPt:alert(1))',
      '[a](javascript&colon;alert(1))',
      '[a](&#106;avascript:alert(1))',
      '[a](java&Tab;script:alert(1))',
    ],
    ...[
      '[a](javascript\\:alert(1))',
      '[a](<javascript:alert(1)>)',
      '[a](\tjavascript:alert(1))',
      '[a]( javascript:alert(1) "t")',
      '<javascript:alert(1)>',
    ],
    ...[
      '[a][b]\n\n[b]: javascript:alert(1)',
      '[a]\n\n[a]: javascript:alert(1)',
      '[a][]\n\n[a]: <javascript:alert(1)>',
      '> [a]: javascript:alert(1)\n\n[a]',
    ],
    ...[
      '![a](javascript:alert(1))',
      '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
      '[![a](javascript:alert(1))](https://example.com)',
    ],
    ...[
      '[a](data:text/html,x)',
      '[a](vbscript:x)',
      '[a](file:///etc/passwd)',
      '[a](blob:https://example.com/x)',
      '[a](ftp://example.com)',
      '[a](about:blank)',
    ],
    ...[
      '[a](//example.com)',
      '[a](/)',
      '[a](../x)',
      '[a](x.md)',
      '[a]()',
      '[a](?q=1)',
      '[a](\\\\example.com)',
      '![a](//example.com/a.png)',
    ],
    ...[
      '[a](https://user:pass@example.com)',
      '[a](https://example.com@127.0.0.1/)',
      '[a](http://localhost)',
      '[a](http://127.1)',
      '[a](http://[::1]/)',
      '<http://10.0.0.1/>',
    ],
    ...['[a](mailto:)', '[a](mailto:a@b?subject=x)', '<xmpp:a@example.com>', '[a](tel:1)'],
    '[a](https://example.com "t")[b](javascript:alert(1))',
  ])('%s', (source) => {
    expect(refusals(source)).toEqual(['body-link']);
  });
});

describe('refused because of what it hides', () => {
  test.each([
    ...[
      'a &#x202E; b',
      'a &#8238; b',
      '&#x200B;',
      '&ZeroWidthSpace;',
      '&NoBreak;',
      '&#xFEFF;',
      '&#xE0041;',
      '&#0;',
      '&#xD800;',
      '&#x110000;',
      '&#x1B;[31m',
      '&#x2028;',
    ],
    ...['[a](https://example.com "&#x202E;")', '![&#x202E;](https://example.com/a.png)', `a${'&#x301;'.repeat(6)}`],
  ])('%s', (source) => {
    expect(refusals(source)).toContain('body-character');
  });
});

describe('refused because of the work it makes', () => {
  const K = 1024;
  test.each([
    ['brackets within brackets', '['.repeat(16 * K), 'body-tangled'],
    ['brackets that close nothing', ']'.repeat(16 * K), 'body-tangled'],
    ['pictures within pictures', '!['.repeat(8 * K), 'body-tangled'],
    ['links within links', '[a]('.repeat(4 * K), 'body-tangled'],
    ['footnotes within footnotes', '[^a'.repeat(5 * K), 'body-tangled'],
    ['brackets in pairs', '[]'.repeat(8 * K), 'body-tangled'],
    ['quotes within quotes', '>'.repeat(16 * K), 'body-tangled'],
    ['quotes within quotes with room', '> '.repeat(8 * K), 'body-tangled'],
    ['lists within lists', '- '.repeat(8 * K), 'body-tangled'],
    ['numbered lists within lists', '1. '.repeat(5 * K), 'body-tangled'],
    ['lists within quotes within lists', '- > '.repeat(4 * K), 'body-tangled'],
    ['emphasis that opens', '*a '.repeat(5 * K), 'body-tangled'],
    ['emphasis within emphasis', `${'*'.repeat(8 * K)}a${'*'.repeat(8 * K - 1)}`, 'body-tangled'],
    ['emphasis of two kinds', '*a _b '.repeat(2.5 * K), 'body-tangled'],
    ['emphasis over lines', '**a\n'.repeat(4 * K), 'body-tangled'],
    ['emphasis between Chinese marks', '**中。'.repeat(2 * K), 'body-tangled'],
    ['strikethrough', '~~a '.repeat(4 * K), 'body-tangled'],
    ['backticks in ones', '`a'.repeat(8 * K), 'body-tangled'],
    ['tags that open', '<a '.repeat(5 * K), 'body-tangled'],
    ['comments that open', '<!--'.repeat(4 * K), 'body-tangled'],
    ['entities', '&amp;'.repeat(3 * K), 'body-tangled'],
    ['addresses after marks', '_www.'.repeat(3 * K), 'body-tangled'],
    ['addresses of mail', 'a@'.repeat(8 * K), 'body-tangled'],
    ['lines', 'a\n'.repeat(8 * K), 'body-tangled'],
    ['lines below a quote', `> a\n${'b\n'.repeat(7 * K)}`, 'body-tangled'],
    ['rows of a table', `|a|\n|-|\n${'|\n'.repeat(7 * K)}`, 'body-tangled'],
    ['bars', '|-'.repeat(8 * K), 'body-tangled'],
    ['definitions', '[a]: b\n'.repeat(2 * K), 'body-tangled'],
    ['a table of a thousand columns', `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'a\n'.repeat(1000)}`, 'body-growth'],
    [
      'a table that is wide and short of cells',
      `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'a\n'.repeat(400)}`,
      'body-growth',
    ],
    ['references to a long address', `[a]: https://example.com/${'x'.repeat(2000)}\n\n${'[a]'.repeat(700)}`, 'body-growth'],
    ['lists below lists', Array.from({ length: 100 }, (_, level) => `${'  '.repeat(level)}- a\n`).join(''), 'body-nesting'],
    ['quotes within lists', Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- > a\n`).join(''), 'body-nesting'],
    ['more bytes than are shown', 'a '.repeat(9 * K), 'body-size'],
  ])('%s', (_, source, rule) => {
    expect(refusals(source.slice(0, rule === 'body-size' ? undefined : 16 * K))).toEqual([rule]);
  });
});

describe('odd, and shown', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   \n\t\n'],
    ['one long word', 'a'.repeat(16 * 1024)],
    ['one long word in Chinese', '中'.repeat(5461)],
    ['a wide table', `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n|${'b|'.repeat(200)}`],
    ['lines that look like marks', `${'-'.repeat(200)}\n\n${'='.repeat(200)}\n\n${'* '.repeat(15)}\n`],
    ['code of every kind', fenced(Array.from({ length: 200 }, (_, line) => `x[${line}] = *p++ && (a < b);`).join('\n'))],
    ['a footnote of footnotes', 'a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]'],
    ['a footnote that there is not', 'a[^1]'],
    [
      'a footnote with a hostile name',
      'a[^"><script>] b[^constructor] c[^__proto__]\n\n[^"><script>]: x\n[^constructor]: y\n[^__proto__]: z',
    ],
    [
      'a definition with a hostile name',
      '[__proto__] [constructor] [toString]\n\n[__proto__]: https://example.com\n[constructor]: https://example.com',
    ],
    ['headings of every level', '# a\n## b\n### c\n#### d\n##### e\n###### f\n####### g\n\nh\n===\n\ni\n---'],
    ['the heading of a language twice', '# 中文\n甲\n# English\na\n# 中文\n乙\n# English\nb'],
    ['the heading of a language in code', '```\n# English\n<script>\n```\n[a](https://example.com)'],
    ['task boxes', '- [x] a\n- [ ] b\n- [X] [c](https://example.com)\n- [x]\n1. [ ] d'],
    ['links in brackets in links', '[a [b](https://example.com) c](https://example.com)'],
    ['a link in a link by reference', '[a [b] c][d]\n\n[b]: https://example.com\n[d]: https://example.com'],
    ['an address in the text of a link', '[https://example.com](https://example.org)'],
    ['a picture in a link by reference', '[![a][b]][c]\n\n[b]: https://example.com\n[c]: https://example.com'],
    ['a link to a heading', '[a](#b)\n\n## b'],
    ['an address with a fragment and a query', 'https://example.com/?a=b&c=%22%3E%3Cscript%3E#d'],
    ['an address in Chinese', '<https://例え.jp/论文?q=超声>'],
    ['an address of the reader’s own machine, in a sentence', 'open http://127.0.0.1:8888/tree or http://localhost.local/x'],
    ['an address in quotes', 'see "https://example.com","a"'],
    ['mail', 'a@example.com <b@example.com> mailto:c@example.com'],
    ['right to left', 'שלום (abc)\u200F مرحبا'],
    [
      'everything at once',
      '> - *a* **b** ~~c~~ `d`\n>   1. [e](https://example.com)\n>\n> | f |\n> | - |\n> | g[^1] |\n\n[^1]: h\n\n---\n\n![i](https://example.com/j.png)',
    ],
  ])('%s', (_, source) => {
    expect(refusals(source)).toEqual([]);
  });
});
