/** English texts of everything that can be wrong with a list, apart from the Chinese ones because the reader’s browser needs them. */
import type { Params, Texts, Trouble } from './issues.ts';
import { idLike, type Shape } from './shapes.ts';

const meant = (p: Params) => (p.nearest ? `Did you mean \`${p.nearest}\`? ` : '');

/** The field that an issue is about; the file as a whole where it is about no field. */
const named = (p: Params) => (p.key ? `\`${p.key}\`` : 'The file');

/** A value of the wrong shape. */
const shapes: Texts<Shape> = {
  text: () => ({ what: 'must be text', mend: 'Write plain text; put text that begins with `[` or `{` in double quotes.' }),
  line: () => ({ what: 'must be one line of text without spaces at its ends', mend: 'Put it on one line and trim it.' }),
  map: (p) => ({
    what: 'must hold fields',
    mend: `Write lines such as \`${p.field ?? 'name'}: …\` below it, indented by two spaces.`,
  }),
  key: () => ({ what: 'is not the name of a field', mend: 'Use one line of at most 80 characters.' }),
  tooLong: () => ({ what: 'is too long', mend: 'Shorten it.' }),
  localized: () => ({ what: 'needs a text in at least one language', mend: 'Write `zh: …`, `en: …` or both below it.' }),
  id: (p) => ({
    what: 'is not an id',
    mend: `Use lower-case Latin letters, digits and single hyphens, such as \`${idLike(p.value)}\`.`,
  }),
  section: () => ({
    what: 'is not the path of a section',
    mend: 'Write it as in its address, such as `applications/deep-learning`.',
  }),
  list: () => ({ what: 'must be a list', mend: 'Write `[a, b]`, or one `- item` a line.' }),
  emptyList: () => ({ what: 'needs at least one item', mend: 'Add one, or delete the line if it may be left out.' }),
  tooMany: () => ({ what: 'has too many items', mend: 'Keep the ones that matter.' }),
  repeated: () => ({ what: 'stands in the list twice', mend: 'Remove one of them.' }),
  count: () => ({ what: 'is not a whole number', mend: 'Write digits alone, without commas or units, such as `1230`.' }),
  decimal: () => ({ what: 'is not a number', mend: 'Write digits with a decimal point, such as `0.956`.' }),
  yesNo: () => ({ what: 'must be `true` or `false`', mend: 'Write `true` or `false`.' }),
  trueOnly: () => ({ what: 'can only be `true`', mend: 'Write `true`, or leave the line out.' }),
  day: () => ({ what: 'is not a day of the calendar', mend: 'Write year, month and day, such as `2021-03-30`.' }),
  future: () => ({ what: 'lies in the future', mend: 'Write today’s date or an earlier one.' }),
  year: () => ({ what: 'is not a year', mend: 'Write four digits, such as `2019`.' }),
  futureYear: () => ({ what: 'lies in the future', mend: 'Write the year of publication.' }),
  sameYear: () => ({ what: 'is not in the `year` given', mend: 'Correct one of the two, or leave `year` out.' }),
  period: () => ({ what: 'is not a period', mend: 'Write first and last month, such as `2010-01/2019-06`.' }),
  periodOrder: () => ({ what: 'ends before it begins', mend: 'Write the earlier month first, such as `2010-01/2019-06`.' }),
  doi: () => ({ what: 'is not a DOI', mend: 'Write it without the resolver, such as `10.1148/radiol.2019181343`.' }),
  arxiv: () => ({ what: 'is not an arXiv identifier', mend: 'Write it without a prefix, such as `2004.12150`.' }),
  pmid: () => ({ what: 'is not a PubMed identifier', mend: 'Write its digits alone, such as `29730602`.' }),
  isbn: () => ({
    what: 'is not an ISBN, or its check digit is wrong',
    mend: 'Copy it again from the book, such as `978-3-319-67434-6`.',
  }),
  issn: () => ({ what: 'is not an ISSN, or its check digit is wrong', mend: 'Copy it again, such as `2041-1723`.' }),
  orcid: () => ({
    what: 'is not an ORCID iD, or its check digit is wrong',
    mend: 'Write `0000-0002-1825-0097`, without an address.',
  }),
  url: () => ({
    what: 'is not a web address that the list may link to',
    mend: 'Write a full public address beginning with `https://` or `http://`; encode spaces as `%20`.',
  }),
  language: () => ({ what: 'is not a language tag', mend: 'Write `zh`, `en` or another BCP 47 tag.' }),
  facet: () => ({
    what: 'is the name of a field, or of a vocabulary, that every list has anyway',
    mend: 'Give the vocabulary and its file another name, such as `body-part`.',
  }),
  reserved: () => ({
    what: 'is a word that programs keep for themselves',
    mend: 'Give the vocabulary and its file another name, such as `body-part`.',
  }),
  folder: () => ({
    what: 'is not a folder of the repository',
    mend: 'Write its path from the top of the repository, such as `docs/list`, or `.` for the whole repository.',
  }),
  country: () => ({ what: 'is not a country code', mend: 'Write two capital letters, such as `CN`.' }),
  author: () => ({
    what: 'is not the name of an author',
    mend: 'Write `Family, Given` (`Buda, Mateusz`), a Chinese name as written (`郭兴明`), `{ family: …, given: … }` where neither fits, or `literal: …` for a group; no degrees, no numbers.',
  }),
  latin: () => ({ what: 'is not a name in Latin letters', mend: 'Write `Family, Given`, such as `Guo, Xingming`.' }),
  pages: () => ({
    what: 'is not a page range',
    mend: 'Write first and last page with a hyphen, such as `695-701`, or the article number.',
  }),
  interval: () => ({ what: 'is not an interval', mend: 'Write lower and upper bound, such as `[0.928, 0.977]`.' }),
  intervalOrder: () => ({ what: 'has its lower bound above its upper bound', mend: 'Swap the two numbers.' }),
  superseded: () => ({
    what: 'and `status: superseded` belong together',
    mend: 'Name the entry that replaces this one in `supersededBy`, or drop both.',
  }),
  degreeOfThesis: () => ({ what: 'only goes with `type: thesis`', mend: 'Remove `degree`, or set `type: thesis`.' }),
  oneOf: (p) => ({ what: 'is not one of the words allowed here', mend: `${meant(p)}Allowed: ${p.allowed}.` }),
};

const shapeOf = (p: Params) => shapes[p.shape as Shape](p);

/** What goes wrong when YAML is typed by hand; src/corpus/yaml-trouble.ts tells them apart. */
const troubles: Texts<Trouble> = {
  colon: () => ({
    what: 'The value holds a colon followed by a space, which begins a field of its own.',
    mend: 'Put the whole value in double quotes: `title: "Deep learning: a review"`.',
  }),
  indent: () => ({
    what: 'This line is not indented like its neighbours.',
    mend: 'Fields of one level begin in the same column; what belongs to a field is indented by two spaces more.',
  }),
  'no-colon': () => ({
    what: 'This line is neither a field nor a part of one.',
    mend: 'Write `name: value` with a space after the colon, or indent the line below the field it belongs to.',
  }),
  quote: () => ({
    what: 'A quotation mark opens here and is never closed.',
    mend: 'Close it at the end of the value; inside of double quotes write `\\"` for a quotation mark.',
  }),
  bracket: () => ({
    what: 'A bracket opens here and is never closed.',
    mend: 'Write `[a, b]` or `{ zh: a, en: b }` on one line, or one `- item` a line.',
  }),
  comma: () => ({
    what: 'The commas between these brackets are not in order.',
    mend: 'Write `[a, b]` or `{ zh: a, en: b }`, with one comma between two items.',
  }),
  tab: () => ({ what: 'This line is indented with a tab.', mend: 'Indent with spaces.' }),
  start: () => ({ what: 'A value cannot begin with this character.', mend: 'Put the whole value in double quotes.' }),
  rest: () => ({
    what: 'Something follows after the value has ended.',
    mend: 'Put the whole value in one pair of quotes, or remove what follows.',
  }),
  escape: () => ({
    what: 'A backslash in double quotes begins an escape, and this is none.',
    mend: 'Write `\\\\` for a backslash, or use single quotes.',
  }),
  documents: () => ({
    what: 'A second document begins here; a file holds one.',
    mend: 'Remove the line `---` or `...` and what follows it, or make another file of it.',
  }),
  deep: () => ({ what: 'Brackets are nested far too deep here.', mend: 'Write the values out, one a line.' }),
  other: (p) => ({
    what: `The fields are not valid YAML here: ${p.message}.`,
    mend: 'Check indentation, quotes and colons; put a text with a colon in double quotes.',
  }),
};

export const issuesEn = {
  'file-missing': (p) => ({
    what: 'This file is missing; every list needs it, and a file for each of its facets.',
    mend: `Add it. The least it can hold: \`${p.example}\`.`,
  }),
  'file-unexpected': () => ({
    what: 'This file has no place in a list, so nothing would come of it.',
    mend: 'Move it out of the content folder, or into `papers/`, `platforms/`, `datasets/`, `pages/<locale>/` or `vocabulary/`.',
  }),
  'file-name': () => ({
    what: 'This name would not be stored alike on every system, and it becomes a part of an address.',
    mend: 'Use lower-case Latin letters, digits and single hyphens: `smith-2020-title.md`.',
  }),
  'file-kind': () => ({ what: 'This is a link or a device, not a file.', mend: 'Put the file itself here.' }),
  'file-unreadable': (p) => ({
    what: `This file cannot be read (${p.reason}).`,
    mend: 'Check that it exists and that you may read it.',
  }),
  'file-size': (p) => ({ what: `This file has ${p.bytes} bytes; at most ${p.most} are read.`, mend: 'Shorten it.' }),
  'file-encoding': () => ({ what: 'This file is not UTF-8 text.', mend: 'Save it again with the encoding UTF-8.' }),
  'file-character': (p) => ({
    what: `Here stands the character ${p.character}, which hides, reorders or garbles text.`,
    mend: 'Delete it, or type the passage again.',
  }),
  'front-matter-open': (p) => ({
    what: `The first line must be exactly \`---\`, and is \`${p.found}\`.`,
    mend: 'Begin the file with a line of three hyphens, then the fields.',
  }),
  'front-matter-close': (p) => ({
    what: `The fields must end with a line of exactly \`---\`; here stands \`${p.found}\`.`,
    mend: 'Put a line of three hyphens after the last field, and no other line that begins with them before it.',
  }),
  'front-matter-end': () => ({
    what: 'The fields never end: no line of exactly `---` follows them.',
    mend: 'Put a line of three hyphens after the last field.',
  }),
  yaml: (p) => troubles[p.trouble as Trouble](p),
  'key-twice': (p) => ({ what: `\`${p.key}\` stands here twice.`, mend: 'Delete one of the two.' }),
  'yaml-feature': (p) => ({
    what: `Anchors, aliases, tags and directives (\`${p.feature}\`) are not used in a list.`,
    mend: 'Write the value out; put a text that begins with `&`, `*` or `!` in double quotes.',
  }),
  'yaml-depth': (p) => ({ what: `Fields are nested deeper than ${p.most} levels.`, mend: 'Flatten them.' }),
  'yaml-key': () => ({
    what: 'This is not the name of a field.',
    mend: 'Use the names that the page /fields/ of the site explains.',
  }),
  'empty-value': (p) => ({
    what: `\`${p.key}\` has no value.`,
    mend: 'What is unknown is left out: delete the line, or fill it in.',
  }),
  'missing-key': (p) => ({
    what: `\`${p.key}\` is missing.`,
    mend: `Add \`${p.name}: …\`.${p.shape === 'text' ? '' : ` ${shapeOf(p).mend}`}`,
  }),
  'unknown-key': (p) => ({
    what: `\`${p.key}\` is not a field here.`,
    mend: `${meant(p)}Correct the name or delete the line.`,
  }),
  'not-a-map': (p) => ({
    what: `${named(p)} must hold fields.`,
    mend: p.key ? shapes.map(p).mend : 'Write one `name: value` a line.',
  }),
  'bad-value': (p) => ({ what: `${named(p)} ${shapeOf(p).what}: \`${p.value}\`.`, mend: shapeOf(p).mend }),
  'unknown-term': (p) => ({
    what: `\`${p.value}\` is not a term of vocabulary/${p.vocabulary}.yml.`,
    mend: p.example
      ? `It has no terms yet; the least it can hold: \`${p.example}\`.`
      : `${meant(p)}Use a term of that file, or add one there.`,
  }),
  'hidden-term': (p) => ({
    what: `\`${p.value}\` is a hidden term of vocabulary/${p.vocabulary}.yml: it helps search and has no page.`,
    mend: 'Use a term that is shown, or delete its line `hidden: true`.',
  }),
  'share-over-whole': (p) => ({
    what: `\`${p.value}\` is more than the whole, ${p.whole}: \`${p.metric}\` is a share.`,
    mend: p.percent ? "If it is per cent, add `unit: '%'`." : 'Copy the figure again as it is printed.',
  }),
  'unknown-section': (p) => ({
    what: `There is no section \`${p.value}\`.`,
    mend: `${meant(p)}Use a path of sections.yml, or add the section there.`,
  }),
  'section-kind': (p) => ({
    what: `The section \`${p.value}\` is for entries of another kind (${p.kind}).`,
    mend: 'Choose another section, or move the file to the folder of that kind.',
  }),
  'duplicate-id': (p) => ({
    what: `The id \`${p.value}\` belongs to ${p.other} already.`,
    mend: 'Rename this file: add a word of the title.',
  }),
  'duplicate-identifier': (p) => ({
    what: `\`${p.name}: ${p.value}\` stands in ${p.other} already; one work has one entry.`,
    mend: 'Correct the identifier, or delete one of the two files.',
  }),
  'duplicate-title': (p) => ({
    what: `${p.other} has the same title.`,
    mend: 'If it is the same work, delete one of the two files.',
  }),
  'dead-relation': (p) => ({
    what: `\`${p.key}\` names \`${p.value}\`, and there is no such entry.`,
    mend: `${meant(p)}Write the id of an entry: its file name without \`.md\`.`,
  }),
  'relation-kind': (p) => ({
    what: `\`${p.key}\` names \`${p.value}\`, which is not a ${p.kind}.`,
    mend: 'Use `related` for other entries.',
  }),
  'relation-self': (p) => ({ what: `\`${p.key}\` names the entry itself.`, mend: 'Delete it.' }),
  'alias-taken': (p) => ({
    what: `The address of the alias \`${p.value}\` belongs to ${p.other}.`,
    mend: 'An alias is a former id of this entry alone; delete it here.',
  }),
  'address-taken': (p) => ({
    what: `The address \`${p.value}\` belongs to ${p.other ?? 'the site itself'}.`,
    mend: 'Choose another id.',
  }),
  'section-twice': (p) => ({ what: `The section \`${p.value}\` stands here twice.`, mend: 'Give one of them another id.' }),
  'body-size': (p) => ({ what: `The text has ${p.bytes} bytes; at most ${p.most} are shown.`, mend: 'Shorten it.' }),
  'body-nesting': (p) => ({ what: `Quotes and lists are nested deeper than ${p.most} levels.`, mend: 'Flatten them.' }),
  'body-tangled': () => ({
    what: 'The text has more lines, brackets, quotes or emphasis marks, or more of them stacked or left open, than can be read in reasonable time.',
    mend: 'Shorten it, close what is open, flatten what is nested.',
  }),
  'body-growth': (p) => ({
    what: `Wide tables and repeated references would add ${p.bytes} bytes to the page; at most ${p.most} may come from them.`,
    mend: 'Use fewer columns, fewer rows or fewer references.',
  }),
  'body-character': (p) => ({
    what: `Here an entity stands for the character ${p.character}, which hides, reorders or garbles text.`,
    mend: 'Delete it.',
  }),
  'body-html': (p) => ({ what: `HTML is shown as typed, not run: \`${p.value}\`.`, mend: 'Use Markdown.' }),
  'body-link': (p) => ({
    what: `This link leads nowhere the list may link to: \`${p.value}\`.`,
    mend: 'Write a full public address beginning with `https://`.',
  }),
  'term-twice': (p) => ({ what: `The term \`${p.value}\` stands in this vocabulary twice.`, mend: 'Merge the two.' }),
  'label-twice': (p) => ({
    what: `Two terms of this vocabulary are called “${p.value}”.`,
    mend: 'Give them different labels, or merge them.',
  }),
  'alias-ambiguous': (p) => ({
    what: `“${p.value}” leads to ${p.count} terms: ${p.terms}. A word that means so much finds nothing in particular.`,
    mend: 'Keep it with three terms at most.',
  }),
  'broader-unknown': (p) => ({
    what: `The broader term \`${p.value}\` is not in this vocabulary.`,
    mend: `${meant(p)}Name a term of the same file.`,
  }),
  'broader-cycle': (p) => ({
    what: `\`${p.value}\` is broader than itself: ${p.terms}.`,
    mend: 'Remove one of these relations.',
  }),
  'page-untranslated': (p) => ({
    what: `This page is missing in ${p.locale}.`,
    mend: `Add \`pages/${p.locale}/${p.value}.md\`.`,
  }),
  'links-broken': (p) => ({
    what: `This is not what the link check writes (${p.reason}).`,
    mend: 'Do not edit it by hand: take it from the main branch again, or delete it and run `npm run links`.',
  }),
  'doi-title': (p) => ({
    what: `Crossref has \`${p.value}\` for another title: “${p.title}”.`,
    mend: 'If that is another work, correct the DOI; if it is this one, write `title` as it was published.',
  }),
  'near-duplicate': (p) => ({
    what: `${p.other} has almost the same title: “${p.value}”.`,
    mend: 'If it is the same work, delete one of the two files; if it is another one, name it in `related`.',
  }),
  'more-issues': (p) => ({
    what: `From here on this file has further problems: ${p.count}.`,
    mend: 'Mend the ones above, then check again.',
  }),
  'page-locale': (p) => ({
    what: `The site has no pages in the language \`${p.locale}\`.`,
    mend: 'Add it to `locales` in site.yml, or delete this page.',
  }),
} satisfies Texts<string>;

/** Slugs of everything that can be wrong with a list. */
export type Rule = keyof typeof issuesEn;
