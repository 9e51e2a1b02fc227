/** What is wrong, beside its field and in a summary that leads to the fields. */
import type { Issue } from '../../corpus/issue.ts';
import type { AddTexts } from '../../i18n/add-en.ts';
import type { IssueTexts } from '../../i18n/issues.ts';
import type { Locale } from '../../schema/fields.ts';
import { controls, fieldOf, focusField, item, link, part, parts, pieces } from './dom.ts';

/** The field that an issue belongs to. */
export const keyOf = (issue: Issue) => String(issue.path[0] ?? '');

export interface Faults {
  /** Shows issues beside their fields. */
  beside(issues: readonly Issue[]): void;
  /** Shows all of them above the form; none: the summary goes. */
  above(issues: readonly Issue[], focus: boolean): void;
}

/** @param issueTexts in the language of the page. */
export function faults(t: AddTexts, issueTexts: IssueTexts, locale: Locale, colon: string): Faults {
  const labelOf = (key: string) => fieldOf(key)?.dataset.label ?? key;

  /** Which line, link or language of a field with several. */
  const placeIn = ({ path }: Issue): string => {
    const [key, inner] = path;
    const control = fieldOf(String(key))?.dataset.control;
    if (typeof inner === 'number' && (control === 'authors' || control === 'addresses')) return t.line(inner + 1) + colon;
    if (typeof inner === 'number' && control === 'links') return t.link.nth(inner + 1) + colon;
    return inner === 'zh' || inner === 'en' ? t.languages[inner] + colon : '';
  };
  const textOf = (issue: Issue): string => {
    const control = fieldOf(keyOf(issue))?.dataset.control ?? '';
    if (issue.rule === 'missing-key' && issue.path.length === 1) {
      return control === 'choice'
        ? t.missing.choice
        : control === 'sections' || control === 'terms'
          ? t.missing.terms
          : t.missing.text;
    }
    const { what, mend } = issueTexts[issue.rule](issue.params);
    // The file calls a field by its key; whoever sees the form knows it by its label.
    const space = locale === 'zh' ? '' : ' ';
    const place = placeIn(issue);
    const name = place === '' ? labelOf(keyOf(issue)) : place.slice(0, -colon.length);
    const named = issue.params.key ? what.replace(`\`${issue.params.key}\` `, name + space) : what;
    return `${named === what ? place : ''}${named}${space}${mend}`.trim();
  };

  return {
    beside(issues) {
      const byField = Map.groupBy(issues, keyOf);
      for (const field of parts('[data-field]')) {
        const own = byField.get(field.dataset.field!) ?? [];
        const error = part('error', field);
        const isWrong = own.some(({ severity }) => severity === 'error');
        const lines = [...new Set(own.map(textOf))].slice(0, 5);
        const shown = lines.join('\n');
        if (error.dataset.shown !== shown) {
          error.dataset.shown = shown;
          error.replaceChildren(
            ...lines.flatMap((line, index) => [...(index > 0 ? [document.createElement('br')] : []), ...pieces(line)]),
          );
        }
        error.hidden = own.length === 0;
        field.classList.toggle('wrong', isWrong);
        for (const control of controls(field)) {
          if (control.type === 'checkbox' || !isWrong) control.removeAttribute('aria-invalid');
          else control.setAttribute('aria-invalid', 'true');
        }
      }
    },
    above(issues, focus) {
      const box = part('errors');
      const byField = Map.groupBy(issues, keyOf);
      const lines = [...byField].map(([key, [first]]) => {
        const text = textOf(first!);
        return { key, text: text.startsWith(labelOf(key)) ? text : labelOf(key) + colon + text };
      });
      const list = part('errors-list');
      const shown = lines.map(({ key, text }) => `${key} ${text}`).join('\n');
      // What stays as it is stays where it is: the focus may be on it.
      if (list.dataset.shown !== shown) {
        list.dataset.shown = shown;
        list.replaceChildren(
          ...lines.map(({ key, text }) => {
            const a = link(`#field-${key}`, '');
            a.append(...pieces(text));
            a.addEventListener('click', (event) => {
              if (focusField(key)) event.preventDefault();
            });
            return item(a);
          }),
        );
      }
      box.hidden = issues.length === 0;
      if (focus && issues.length > 0) {
        box.focus({ preventScroll: true });
        box.scrollIntoView({ block: 'start' });
      }
    },
  };
}
