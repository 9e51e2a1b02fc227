/** Elements made of text nodes: what comes from the list is never read as HTML. */

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with attributes and children; `undefined` and empty children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(attribute, value);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false && child !== ''));
  return made;
}

/** A copy of what a template holds. */
export function copyOf(name: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  return template ? (template.content.cloneNode(true) as DocumentFragment) : document.createDocumentFragment();
}
