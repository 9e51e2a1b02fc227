/** Entries that are odd and right, and entries whose every text is an attempt on the page that shows it. All of them are valid. */

export interface OddEntry {
  readonly name: string;
  readonly file: string;
  readonly content: string;
  /** Title as a reader must see it. */
  readonly title: string;
}

/** A text as a YAML value, whatever is in it. */
const quoted = (text: string) => JSON.stringify(text);

interface Parts {
  readonly title: string;
  /** Further lines of front matter. */
  readonly more?: string;
  readonly body?: string;
}

const paper = (id: string, name: string, { title, more = '', body = '' }: Parts): OddEntry => ({
  name,
  file: `papers/odd/${id}.md`,
  title,
  content: `---\ntitle: ${quoted(title)}\nlanguage: en\ntype: article-journal\nsections: [theory]\nadded: 2020-01-01\n${more}---\n${body}`,
});

const authors = (...names: string[]) => `authors:\n${names.map((name) => `  - ${quoted(name)}\n`).join('')}`;

const asBytesOf = (entry: OddEntry, change: (content: string) => string): OddEntry => ({
  ...entry,
  content: change(entry.content),
});

/** Letters that make numbers look like names. */
const inLetters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const words = (count: number, seed: string) =>
  Array.from({ length: count }, (_, index) => `${seed}${inLetters(index)}`).join(' ');

export const BENIGN: readonly OddEntry[] = [
  asBytesOf(
    paper('byte-order-mark', 'a byte order mark', { title: 'Saved by an editor of another system' }),
    (content) => `\uFEFF${content}`,
  ),
  asBytesOf(
    paper('carriage-returns', 'line ends of another system', {
      title: 'Typed where lines end otherwise',
      body: '\nTwo\n\nparagraphs.\n',
    }),
    (content) => content.replaceAll('\n', '\r\n'),
  ),
  paper('right-to-left', 'names from right to left, with their marks', {
    title: 'מחקר \u200Fשל דרקונים\u200F (2019)',
    more: authors('אבן\u200F, דוד', 'حسن, مريم'),
  }),
  paper('persian', 'Persian with joiners', { title: 'اژدها\u200Cشناسی نوین', more: authors('محمدی\u200Cنژاد, علی') }),
  paper('indic', 'Indic scripts with joiners', { title: 'अल्ट्रासाउंड और क्\u200Dष', more: authors('राव, ज्ञानेश्वर', 'ใจดี, สมชาย') }),
  paper('burmese', 'Burmese with five signs on a letter', { title: 'လျှို့ဝှက်သော နဂါး' }),
  paper('emoji', 'an emoji of several people', { title: 'Families 👩‍👩‍👧‍👦 and hearts ❤️' }),
  paper('rare-han', 'Han characters beyond the basic plane', { title: '𠮷野家与𠀀之龙的影像', more: authors('𠮷田火', '㐂㐂') }),
  paper('han-variant', 'a Han character with its variant', { title: '葛\u{E0100}城市的龙' }),
  paper('accents-apart', 'letters with their accents apart', {
    title: 'A\u030Angstro\u0308m scans of e\u0301tudes',
    more: authors('Nguye\u0302\u0303n, Va\u0306n'),
  }),
  paper('mathematics', 'mathematical signs', { title: 'H₂O ≤ ∫𝔸ℝ² ∂x/∂t ± ½ ∈ {0, 1}' }),
  paper('full-width', 'full-width letters in a Chinese title', { title: '基于ＣＮＮ的龙：“一种”方法（下）' }),
  paper('quotes', 'quotes, colons and hashes', { title: `"Is it: #1?" it's 'so' — yes & no; [1] {2} | *3* > @4 %5 \`6\` \\7` }),
  paper('numbers', 'a title of digits', { title: '2001' }),
  paper('truth', 'a title that YAML would take for something else', { title: 'no' }),
  paper('long-title', 'a title of 480 characters', { title: `Long ${words(96, 'w').slice(0, 475).trim()}` }),
  paper('many-authors', 'five hundred authors', {
    title: 'A very large collaboration',
    more: authors(...Array.from({ length: 500 }, (_, index) => `Name${inLetters(index)}, A. B.`)),
  }),
  paper('no-body', 'no body', { title: 'Nothing more to say' }),
  paper('long-body', 'a body of 15 KiB', {
    title: 'Much more to say',
    body: `\n${`${words(20, 'word')}.\n\n`.repeat(140).slice(0, 15 * 1024)}\n`,
  }),
  paper('footnotes', 'footnotes in two languages', {
    title: 'Notes in two languages',
    body: '\n# 中文\n\n甲[^注]\n\n[^注]: 乙\n\n# English\n\na[^1]\n\n[^1]: b\n',
  }),
  paper('idn', 'addresses in other scripts', {
    title: 'Addresses elsewhere',
    more: 'links:\n  - rel: homepage\n    url: https://例え.jp/论文?q=超声\n  - rel: archive\n    url: https://xn--fsq.com:8443/a%20b#c\n',
  }),
];

/** What people have tried on pages, each a single line. */
const ATTEMPTS = {
  script: '</script><script>alert(1)</script>',
  comment: '--><script>alert(1)</script><!--',
  picture: '<img src=x onerror=alert(1)>',
  attribute: `" autofocus onfocus=alert(1) x="' onclick='alert(1)`,
  ending: '</title></head><body onload=alert(1)></textarea></style>',
  section: ']]><svg onload=alert(1)>',
  template: '{{constructor.constructor("alert(1)")()}} ${alert(1)} {alert(1)} <%= 1 %> #{1}',
  entities: '&lt;script&gt;alert(1)&lt;/script&gt; &quot; &#x22;',
  markdown: '[a](javascript:alert(1)) ![b](https://example.com/c.png) **d** <https://example.com>',
  terminal: '\\u001b[31m \\x1b]0;title\\x07 %1B%5B31m',
  workflow: '::set-output name=a::b ##[error]c',
  tex: '\\input{/etc/passwd} \\write18{id} $x^2$ %comment {unclosed',
  bibliography: '}, author={Nobody}} @misc{other, title={',
  formula: '=HYPERLINK("https://example.com","a")+cmd|\' /C calc\'!A0',
  ris: 'ER  - TY  - JOUR AU  - Nobody',
  path: '../../../../etc/passwd %2e%2e%2f .. / con nul',
  shell: '$(id) `id` ; rm -rf / | cat & "',
  prototype: '__proto__ constructor prototype toString',
} as const;

export const ATTEMPTED: readonly OddEntry[] = Object.entries(ATTEMPTS).map(([id, text]) => {
  const all = quoted(text);
  return paper(`attempt-${id}`, id, {
    title: `Title ${text}`,
    more: [
      `titleTranslation: ${quoted(`Translation ${text}`)}`,
      `authors: [{ family: ${all}, given: ${all} }, { literal: ${all} }]`,
      `venue: ${all}`,
      `publisher: ${all}`,
      `volume: ${quoted(text.slice(0, 39).trim())}`,
      `license: ${quoted(text.slice(0, 119).trim())}`,
      `addedBy: ${quoted(text.slice(0, 79).trim())}`,
      `keywords: { zh: [${quoted(text.slice(0, 119).trim())}], en: [${quoted(text.slice(0, 119).trim())}] }`,
      `summary: { zh: ${all}, en: ${all} }`,
      `why: { zh: ${all}, en: ${all} }`,
      `year: 2020`,
      `doi: ${quoted(`10.5555/attempt.${id}`)}`,
      `study: { design: [retrospective], caveat: { en: ${all} }, model: { zh: ${all} }, metrics: [{ metric: auc, value: 0.5, set: { en: ${all} }, task: { en: ${all} }, printed: ${quoted(text.slice(0, 199))}, where: p. 1 }] }`,
      '',
    ].join('\n'),
    body: `\n${id === 'tex' || id === 'markdown' ? '' : text}\n`,
  });
});
