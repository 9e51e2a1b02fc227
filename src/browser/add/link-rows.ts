/** The links of an entry: a row each. */
import type { AddTexts } from '../../i18n/add-en.ts';
import { copyOf, part, parts } from './dom.ts';
import type { LinkRow } from './values.ts';

export interface LinkRows {
  get(): LinkRow[];
  set(links: readonly LinkRow[]): void;
}

export function linkRows(field: HTMLElement, t: AddTexts, changed: () => void): LinkRows {
  const list = part<HTMLOListElement>('links', field);
  const add = part<HTMLButtonElement>('link-add', field);
  type Input = HTMLInputElement | HTMLSelectElement;
  const inputs = (row: ParentNode) => parts<Input>('[data-link]', row);

  const number = () => {
    for (const [index, row] of parts('li', list).entries()) part('link-legend', row).textContent = t.link.nth(index + 1);
  };
  const append = (link: LinkRow) => {
    const row = copyOf('link-row');
    for (const input of inputs(row)) {
      const value = link[input.dataset.link as keyof LinkRow];
      // A word that the form does not know stays what it is.
      if (input instanceof HTMLSelectElement && value !== '' && ![...input.options].some((option) => option.value === value))
        input.append(new Option(value, value));
      input.value = value;
    }
    part('link-remove', row).addEventListener('click', () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      number();
      (next?.querySelector<HTMLElement>('[data-link="url"]') ?? add).focus();
      changed();
    });
    list.append(row);
    number();
    return row;
  };
  add.addEventListener('click', () => {
    append({ rel: 'publisher', url: '', format: '', language: '' }).querySelector<HTMLElement>('[data-link="url"]')?.focus();
  });

  return {
    get: () =>
      parts('li', list).map(
        (row) => Object.fromEntries(inputs(row).map((input) => [input.dataset.link!, input.value])) as unknown as LinkRow,
      ),
    set: (links) => {
      list.replaceChildren();
      for (const link of links) append(link);
    },
  };
}
