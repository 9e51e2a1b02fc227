/** The facets of the search page: boxes, buttons and years on one side, the state of the search on the other. */
import type { SearchTexts } from '../../i18n/search-en.ts';
import { withValue, type SearchState } from '../state.ts';
import { element } from './dom.ts';

/** Values of a facet that are shown before one asks for all. */
const FEW = 7;

interface Value {
  readonly facet: string;
  readonly id: string;
  readonly label: string;
  readonly item: HTMLElement;
  readonly box: HTMLInputElement;
  readonly exclude: HTMLButtonElement;
  readonly count: HTMLElement;
}

export interface Filters {
  /** Names of the facets, in order. */
  readonly facets: readonly string[];
  /** @param counts what each value would leave; left out, what it leaves of the whole list. */
  show(state: SearchState, format: (n: number) => string, counts?: ReadonlyMap<string, number>): void;
  /** What is chosen, each as a button that takes it back. */
  chips(state: SearchState): HTMLElement[];
}

export function watchFilters(
  root: HTMLElement,
  t: SearchTexts,
  change: (next: (state: SearchState) => SearchState) => void,
): Filters {
  const groups = [...root.querySelectorAll<HTMLElement>('[data-facet]')];
  const values = groups.flatMap((group) =>
    [...group.querySelectorAll<HTMLElement>('[data-facet-value]')].map((item): Value => ({
      facet: group.dataset.facet!,
      id: item.dataset.facetValue!,
      label: item.dataset.label!,
      item,
      box: item.querySelector('input')!,
      exclude: item.querySelector('button')!,
      count: item.querySelector('[data-count]')!,
    })),
  );
  const whole = new Map(values.map(({ facet, id, count }) => [`${facet}/${id}`, Number(count.dataset.n)]));
  const years = [...root.querySelectorAll<HTMLInputElement>('[data-year]')];
  const open = new Set<string>();

  for (const { facet, id, box, exclude } of values) {
    box.addEventListener('change', () => {
      change((state) => withValue(state, facet, id, box.checked ? 'chosen' : 'neither'));
    });
    exclude.addEventListener('click', () => {
      const excluded = exclude.getAttribute('aria-pressed') === 'true';
      change((state) => withValue(state, facet, id, excluded ? 'neither' : 'excluded'));
    });
  }
  for (const year of years) {
    year.addEventListener('change', () => {
      const value = /^\d{4}$/.test(year.value) ? Number(year.value) : undefined;
      change((state) => ({ ...state, [year.dataset.year!]: value }));
    });
  }
  for (const group of groups) {
    const more = group.querySelector<HTMLButtonElement>('[data-more-values]')!;
    more.addEventListener('click', () => {
      const facet = group.dataset.facet!;
      if (!open.delete(facet)) open.add(facet);
      fold(group);
    });
  }

  /** Shows the first few values that would leave anything, those that are chosen, what has the focus, and all when asked. */
  function fold(group: HTMLElement): void {
    const facet = group.dataset.facet!;
    let shown = 0;
    let folded = 0;
    for (const { item, box, exclude, count } of values.filter((value) => value.facet === facet)) {
      const active = box.checked || exclude.getAttribute('aria-pressed') === 'true';
      const kept = active || item.contains(document.activeElement);
      const possible = kept || count.dataset.n !== '0';
      item.hidden = !possible || (!kept && shown >= FEW && !open.has(facet));
      if (possible && item.hidden) folded++;
      if (!item.hidden) shown++;
    }
    group.hidden = shown === 0;
    const more = group.querySelector<HTMLButtonElement>('[data-more-values]')!;
    more.hidden = folded === 0 && !(open.has(facet) && shown > FEW);
    more.textContent = open.has(facet) ? t.fewerValues : `${t.moreValues} (${folded})`;
    more.setAttribute('aria-expanded', String(open.has(facet)));
  }

  const chip = (label: string, next: (state: SearchState) => SearchState) => {
    const button = element(
      'button',
      { type: 'button', class: 'search-chip', 'aria-label': t.remove(label) },
      label,
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    );
    button.addEventListener('click', () => {
      change(next);
    });
    return element('li', {}, button);
  };

  return {
    facets: groups.map((group) => group.dataset.facet!),
    show(state, format, counts = whole) {
      for (const { facet, id, box, exclude, count } of values) {
        const n = counts.get(`${facet}/${id}`) ?? 0;
        box.checked = state.chosen[facet]?.includes(id) ?? false;
        exclude.setAttribute('aria-pressed', String(state.excluded[facet]?.includes(id) ?? false));
        count.textContent = format(n);
        count.dataset.n = String(n);
      }
      for (const year of years) year.value = String(state[year.dataset.year as 'from' | 'to'] ?? '');
      groups.forEach(fold);
    },
    chips(state) {
      const found = values.flatMap(({ facet, id, label }) => {
        const taken = (next: SearchState) => withValue(next, facet, id, 'neither');
        if (state.chosen[facet]?.includes(id)) return [chip(label, taken)];
        return state.excluded[facet]?.includes(id) ? [chip(t.not(label), taken)] : [];
      });
      const { from, to } = state;
      if (from === undefined && to === undefined) return found;
      return [
        ...found,
        chip(t.years(String(from ?? ''), String(to ?? '')), (next) => ({ ...next, from: undefined, to: undefined })),
      ];
    },
  };
}
