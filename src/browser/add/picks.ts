/** Choosing from the list's own words: sections, facets, genres. The chosen keep the order in which they were chosen. */
import type { AddTexts } from '../../i18n/add-en.ts';
import { copyOf, part, parts } from './dom.ts';

export interface Picks {
  readonly key: string;
  get(): readonly string[];
  set(ids: readonly string[]): void;
  suggest(ids: readonly string[]): void;
}

export function picksOf(box: HTMLElement, t: AddTexts, changed: () => void): Picks {
  const key = box.dataset.picks!;
  const [chosenRow, suggestedRow, suggestions] = [
    part('picks-chosen', box),
    part('picks-suggested', box),
    part('picks-suggestions', box),
  ];
  const main = box.querySelector<HTMLElement>('[data-picks-main]');
  const first = box.querySelector<HTMLSelectElement>('[data-picks-first]');
  const all = part<HTMLDetailsElement>('picks-all', box);
  const boxes = new Map(parts<HTMLInputElement>('input[type="checkbox"]', all).map((input) => [input.value, input]));
  let chosen: readonly string[] = [];
  let suggested: readonly string[] = [];

  const labelOf = (id: string) => boxes.get(id)?.closest('label');
  const nameOf = (id: string) => {
    const own = labelOf(id)?.querySelector<HTMLElement>('[data-own]');
    return own?.dataset.name ?? own?.textContent.trim() ?? id;
  };

  const chip = (id: string, sign: string, act: string, pressed: () => void) => {
    const button = copyOf('chip');
    const [own, other] = [
      labelOf(id)?.querySelector<HTMLElement>('[data-own]'),
      labelOf(id)?.querySelector<HTMLElement>('small'),
    ];
    part('chip-act', button).textContent = act;
    part('chip-sign', button).textContent = sign;
    part('chip-label', button).textContent = nameOf(id);
    part('chip-label', button).lang = own?.lang ?? '';
    part('chip-other', button).textContent = own?.dataset.name ? '' : (other?.textContent.trim() ?? '');
    part('chip-other', button).lang = other?.lang ?? '';
    button.dataset.value = id;
    button.addEventListener('click', pressed);
    return button;
  };

  const show = () => {
    for (const [id, input] of boxes) input.checked = chosen.includes(id);
    chosenRow.replaceChildren(
      ...chosen.map((id) => {
        const button = chip(id, '×', t.remove, () => {
          const at = chosen.indexOf(id);
          choose(chosen.filter((one) => one !== id));
          focusAt(chosenRow, at);
        });
        button.classList.toggle('suggested', suggested.includes(id));
        if (suggested.includes(id)) button.title = t.suggestions;
        return button;
      }),
    );
    part('picks-none', box).hidden = chosen.length > 0;
    const open = suggested.filter((id) => !chosen.includes(id) && boxes.has(id) && labelOf(id)?.closest('li')?.hidden !== true);
    suggestions.replaceChildren(
      ...open.map((id, at) =>
        chip(id, '+', t.choose1, () => {
          choose([...chosen, id]);
          focusAt(suggestions, at);
        }),
      ),
    );
    suggestedRow.hidden = open.length === 0;
    if (main && first) {
      main.hidden = chosen.length < 2;
      first.replaceChildren(...chosen.map((id) => new Option(nameOf(id), id, false, id === chosen[0])));
    }
  };
  /** The button that now stands where one was pressed, else what opens the whole list. */
  const focusAt = (row: HTMLElement, at: number) => {
    const buttons = parts<HTMLButtonElement>('button', row);
    (buttons[Math.min(at, buttons.length - 1)] ?? all.querySelector('summary'))?.focus();
  };
  const choose = (ids: readonly string[]) => {
    chosen = ids;
    show();
    changed();
  };

  all.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    choose(target.checked ? [...chosen, target.value] : chosen.filter((id) => id !== target.value));
  });
  first?.addEventListener('change', () => {
    choose([first.value, ...chosen.filter((id) => id !== first.value)]);
  });
  const filter = box.querySelector<HTMLInputElement>('[data-picks-filter]');
  filter?.addEventListener('input', (event) => {
    // What is looked for is no part of the entry.
    event.stopPropagation();
    const wanted = filter.value.trim().toLowerCase();
    for (const li of parts('li', all))
      li.classList.toggle('filtered', wanted !== '' && !li.textContent.toLowerCase().includes(wanted));
  });
  filter?.addEventListener('keydown', (event) => {
    // Nothing of the form is finished by having looked for a word.
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
  });
  filter?.addEventListener('change', (event) => {
    event.stopPropagation();
  });

  return {
    key,
    get: () => chosen,
    set: (ids) => {
      chosen = [...new Set(ids)];
      show();
    },
    suggest: (ids) => {
      if (ids.join() === suggested.join()) return;
      suggested = ids;
      show();
    },
  };
}
