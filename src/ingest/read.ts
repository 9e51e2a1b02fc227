/**
 * What was pasted → works: a number is looked up, records are read. Every reader is fetched when it is needed: most people
 * paste a DOI, and the parser of BibTeX alone is larger than the page that asks for it.
 */
import { isFailure } from './get.ts';
import { isNumber, misplaced, type Identified } from './identify.ts';
import type { Services } from './lookup.ts';
import { refusal, type Reading, type Reason, type Refusal } from './work.ts';

/** @param source named as the place of what is read. Never throws: what is wrong is refused with its reason. */
export async function readRecords(what: Identified, source: string, services: Services): Promise<Reading> {
  const refused = (reason: Reason, params: Refusal['params']): Reading => ({
    works: [],
    refused: [refusal(reason, { source }, params)],
  });
  const { text } = what;
  try {
    if (isNumber(what)) {
      const { lookUp } = await import('./lookup.ts');
      const answer = await lookUp(what, services);
      return isFailure(answer)
        ? refused(answer.reason, answer.params)
        : { works: [{ place: { source }, work: answer }], refused: [] };
    }
    if (what.kind === 'bibtex') return (await import('./bibtex.ts')).readBibtex(text, source);
    if (what.kind === 'ris') return (await import('./ris.ts')).readRis(text, source);
    if (what.kind === 'csl-json') return (await import('./csl-json.ts')).readCslJson(text, source);
  } catch (error) {
    return refused('syntax', { message: error instanceof Error ? error.message.slice(0, 160) : '' });
  }
  return refused('unknown-input', { text: text.slice(0, 80), instead: misplaced(text) });
}
