/** Entries that try the layout: the longest and the shortest that the schema lets pass. */

/** Letters that make numbers look like names. */
const inLetters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const paper = (lines: readonly string[]) =>
  `---\n${['language: en', 'type: article-journal', 'sections: [theory]', 'added: 2020-01-01', ...lines].join('\n')}\n---\n`;

const WORD = 'Wyrmscales'.repeat(20);

/** Files of papers/ by their ids. */
export const STRESS: Readonly<Record<string, string>> = {
  'long-title': paper([
    `title: "On ${WORD} and ${'what becomes of dragons under ultrasound, '.repeat(5)}again"`,
    `titleTranslation: 论${'龙鳞在超声下的样子'.repeat(12)}`,
    `venue: Proceedings of the ${'Very Long and Entirely Fictitious '.repeat(7)}Congress`,
    'authors: [{ literal: The Society for the Study of Scales and of Whatever Else Is Found on the Outside of Dragons }]',
    'year: 2019',
    'modality: [ultrasound, elastography, x-ray]',
    'anatomy: [fire-gland, wing]',
    `keywords: { en: [${Array.from({ length: 30 }, (_, index) => `scale ${inLetters(index)}`).join(', ')}] }`,
    `summary: { en: "${WORD} ${WORD}" }`,
    'doi: 10.5555/long',
    `links: [{ rel: homepage, url: "https://${'a'.repeat(60)}.example.com/${'b'.repeat(300)}" }]`,
    `study: { design: [retrospective], patients: 123456789, caveat: { en: ${WORD} }, metrics: [{ metric: auc, value: 0.5, set: { en: ${WORD} }, task: { en: ${WORD.slice(0, 150)} }, printed: '0.5', where: p. 1 }] }`,
  ]),
  'fifty-authors': paper([
    'title: Fifty hands on one wing',
    `authors: [${Array.from({ length: 50 }, (_, index) => `"Name${inLetters(index)}, A. B."`).join(', ')}]`,
    'year: 2018',
  ]),
  'no-authors': paper(['title: Nothing is known of it']),
  'right-to-left': paper([
    'title: "מחקר \u200Fשל דרקונים\u200F (2019)"',
    'authors: ["אבן\u200F, דוד", "حسن, مريم"]',
    'year: 2017',
  ]),
  mathematics: paper(['title: "H₂O ≤ ∫𝔸ℝ² ∂x/∂t ± ½ ∈ {0, 1} for x² + y² → ∞"', 'authors: ["Wyrm, C."]', 'year: 2016']),
};
