/** The page of the form, and small things that are done to it. Texts become text nodes, never HTML. */

export const root = document.querySelector<HTMLElement>('[data-add]')!;
export const part = <T extends HTMLElement>(name: string, within: ParentNode = root) =>
  within.querySelector<T>(`[data-${name}]`)!;
export const parts = <T extends HTMLElement>(selector: string, within: ParentNode = root) => [
  ...within.querySelectorAll<T>(selector),
];

/** Text with `code` in backquotes, as nodes. */
export const pieces = (text: string): (Node | string)[] =>
  text.split('`').map((piece, index) => {
    if (index % 2 === 0) return piece;
    const code = document.createElement('code');
    code.textContent = piece;
    return code;
  });

export function item(...content: (Node | string)[]): HTMLLIElement {
  const li = document.createElement('li');
  li.append(...content);
  return li;
}

export function link(href: string, label: string, { away = false } = {}): HTMLAnchorElement {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = label;
  if (away) {
    a.target = '_blank';
    a.rel = 'noopener external';
  }
  return a;
}

/** A copy of what a template holds. */
export const copyOf = (name: string) =>
  (part<HTMLTemplateElement>(name).content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const fieldOf = (key: string) => root.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`);
export const controls = (within: ParentNode) => parts<Control>('input[name], textarea[name], select[name]', within);

/** Focuses a field, wherever it is folded away. */
export function focusField(key: string): boolean {
  const field = fieldOf(key);
  if (!field || field.hidden) return false;
  for (let at = field.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  const inner =
    field.querySelector<HTMLElement>('.picks summary') ??
    parts('input, textarea, select, button', field).find((one) => one.checkVisibility());
  (inner ?? field).focus({ preventScroll: true });
  field.scrollIntoView({ block: 'start' });
  return true;
}
