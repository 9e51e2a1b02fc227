/** What the form points out beside mistakes: a duplicate, words to choose, and what a machine was not sure of. */
import type { AddTexts } from '../../i18n/add-en.ts';
import type { Draft } from '../../ingest/draft.ts';
import type { Duplicate } from '../../ingest/duplicates.ts';
import type { ListContext } from '../../ingest/list.ts';
import { suggester } from '../../ingest/suggest.ts';
import { FOLDERS } from '../../schema/entry.ts';
import { entry, pageAt } from './asked.ts';
import { fieldOf, item, link, part, pieces } from './dom.ts';
import type { Sheet } from './sheet.ts';
import type { FormState } from './values.ts';

export interface Hints {
  /** An entry of the list that may be the same work. */
  duplicate(duplicate: Duplicate | undefined): void;
  /** Sections, genre and terms that fit. @param abstract is read, never written. */
  suggest(state: FormState, abstract: string): void;
  /** What a person should look at after a record was filled in. */
  look(doubts: Draft['doubts']): void;
}

export function openHints(t: AddTexts, list: ListContext, { picks }: Sheet): Hints {
  const suggestionsFor = suggester(list);
  return {
    duplicate(duplicate) {
      const known = duplicate && list.entries.find(({ id }) => id === duplicate.id);
      part('duplicate-box').hidden = !known;
      if (!known) return;
      const [what, title] = [part('duplicate-what'), part('duplicate-link')];
      // Said once, not with every key.
      if (what.textContent !== t.duplicate[duplicate.sure]) what.textContent = t.duplicate[duplicate.sure];
      if (title.textContent === known.title) return;
      const path = `${FOLDERS[known.kind]}/${known.id}`;
      title.replaceChildren(link(pageAt(`${path}/`), known.title));
      part('duplicate-correct').replaceChildren(
        ...(entry ? [] : ['· ', link(pageAt(`add/?entry=${path}`), t.duplicate.correct)]),
      );
    },
    suggest({ text, kind }, abstract) {
      if (!text.title) return;
      const keywords = [text['keywords.zh'], text['keywords.en']]
        .flatMap((line = '') => line.split(/[;；,，]/))
        .map((word) => word.trim())
        .filter(Boolean);
      const found = suggestionsFor({ title: text.title, titleTranslation: text.titleTranslation, keywords, abstract }, kind);
      for (const facet of list.facets) picks.get(facet)?.suggest(found.facets[facet] ?? []);
      picks.get('genre')?.suggest(found.genre);
      picks.get('sections')?.suggest(found.sections.slice(0, 3));
    },
    look(doubts) {
      const labelOf = (key: string) =>
        (key === 'facets' ? list.facets : [key]).map((one) => fieldOf(one)?.dataset.label ?? one).join(' / ');
      const lines = doubts.flatMap(({ code, key, value = '' }) =>
        code === 'missing' || code === 'no-section' ? [] : [item(...pieces(t.doubts[code](labelOf(key), value)))],
      );
      part('look-list').replaceChildren(...lines);
      part('look').hidden = lines.length === 0;
    },
  };
}
