import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { withoutEntities } from '../../../src/ingest/entities.ts';

/** What a reader of HTML makes of it. */
const asHtml = (text: string) => DomUtils.textContent(parseDocument(text));

test.each([
  ['&quot;A &amp; B&apos;s&quot; &lt;i&gt;', '"A & B\'s" <i>'],
  ['Caf&eacute; &ndash; &szlig;, &Uuml;, &ntilde;, &yuml;, &OElig;, &scaron;', 'Café – ß, Ü, ñ, ÿ, Œ, š'],
  ['&alpha;-&beta; &Omega; &omega; &sigmaf; &piv; 5&nbsp;&micro;m &plusmn; 2&deg;', 'α-β Ω ω ς ϖ 5\u00A0µm ± 2°'],
  ['&ldquo;x&rdquo; &lsquo;y&rsquo; &hellip; &permil; &euro; &trade; &larr;&harr;', '“x” ‘y’ … ‰ € ™ ←↔'],
  ['&forall; &ang; &and; &asymp; &le; &ge; &supe; &sdot; &rfloor; &diams;', '∀ ∠ ∧ ≈ ≤ ≥ ⊇ ⋅ ⌋ ♦'],
  ['&#233; &#xE9; &#8211; &#150; &#x99; &#128512;', 'é é – – ™ 😀'],
])('%s', (source, text) => {
  expect(withoutEntities(source)).toBe(text);
  expect(asHtml(source)).toBe(text);
});

test('what is none stays as it stands', () => {
  const text = 'R&D, AT&T; &unknown; &#; &#x; & &amp';
  expect(withoutEntities(text)).toBe(text);
  expect(withoutEntities('&#0; &#1114112;')).toBe('\uFFFD \uFFFD');
});
