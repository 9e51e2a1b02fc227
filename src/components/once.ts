/** What Once.astro has rendered, as HTML by form and thing. */
const made = new Map<string, WeakMap<object, string>>();

export function renderedAs(form: string): WeakMap<object, string> {
  const known = made.get(form) ?? new WeakMap<object, string>();
  made.set(form, known);
  return known;
}
