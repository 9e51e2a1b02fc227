/** The form itself: everything that stands in it, read and written at once. */
import type { AddTexts } from '../../i18n/add-en.ts';
import type { Kind } from '../../schema/entry.ts';
import { controls, part, parts } from './dom.ts';
import { linkRows } from './link-rows.ts';
import { picksOf, type Picks } from './picks.ts';
import type { FormState } from './values.ts';

export interface Sheet {
  read(): FormState;
  write(form: FormState): void;
  /** Shows what is for this kind of entry. */
  setKind(kind: Kind): void;
  text(name: string): string;
  setText(name: string, value: string): void;
  readonly picks: ReadonlyMap<string, Picks>;
}

/** @param changed is told which field has changed by hand. */
export function openSheet(form: HTMLFormElement, t: AddTexts, changed: (key: string) => void): Sheet {
  let kind: Kind = 'paper';
  let rest: FormState['rest'] = {};
  const named = new Map(
    controls(form)
      .filter((control) => control.closest('[data-picks], [data-kind]') === null)
      .map((control) => [control.name, control]),
  );
  const fieldKey = (element: Element) => element.closest<HTMLElement>('[data-field]')?.dataset.field;
  const picks = new Map(
    parts('[data-picks]', form).map((box): [string, Picks] => {
      const key = box.dataset.picks!;
      return [
        key,
        picksOf(box, t, () => {
          changed(key);
        }),
      ];
    }),
  );
  const links = linkRows(part('links', form).closest<HTMLElement>('[data-field]')!, t, () => {
    changed('links');
  });
  form.addEventListener('input', ({ target }) => {
    const key = target instanceof Element && target.closest('[data-picks]') === null ? fieldKey(target) : undefined;
    if (key) changed(key);
  });

  const valueOf = (control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) =>
    control instanceof HTMLInputElement && control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value;
  const put = (control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === control.value;
    else {
      if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value))
        control.append(new Option(value, value));
      control.value = value;
    }
  };

  const setKind = (next: Kind) => {
    kind = next;
    for (const element of parts('[data-kinds]', form)) element.hidden = !element.dataset.kinds!.split(' ').includes(kind);
    for (const radio of parts<HTMLInputElement>('[data-kind] input', form)) radio.checked = radio.value === kind;
    const sections = picks.get('sections');
    const fits = (path: string) =>
      form.querySelector<HTMLElement>(`[data-picks="sections"] li:has(input[value="${CSS.escape(path)}"])`)?.hidden !== true;
    sections?.set(sections.get().filter(fits));
  };

  return {
    picks,
    setKind,
    read() {
      const text: Record<string, string> = {};
      for (const [name, control] of named) {
        const value = valueOf(control);
        if (value !== '' && name !== 'id' && name !== 'body') text[name] = value;
      }
      return {
        kind,
        id: named.get('id')!.value.trim(),
        body: named.get('body')!.value,
        text,
        picks: Object.fromEntries([...picks].map(([key, one]) => [key, one.get()])),
        links: links.get(),
        rest,
      };
    },
    write(state) {
      rest = state.rest;
      for (const [name, control] of named)
        put(control, name === 'id' ? state.id : name === 'body' ? state.body : (state.text[name] ?? ''));
      for (const [key, one] of picks) one.set(state.picks[key] ?? []);
      links.set(state.links);
      setKind(state.kind);
    },
    text: (name) => named.get(name)?.value ?? '',
    setText: (name, value) => {
      const control = named.get(name);
      if (control) put(control, value);
    },
  };
}
