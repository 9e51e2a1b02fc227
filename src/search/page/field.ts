/** The search field: says what was typed, but never while an input method is still composing it. */

export interface FieldHandlers {
  /** A pause in typing. */
  onType(text: string): void;
  /** Enter or the button. */
  onSubmit(text: string): void;
}

/** Long enough to let a fast typist finish a word, too short to be noticed. */
const PAUSE = 120;

export function watchField(form: HTMLFormElement, field: HTMLInputElement, { onType, onSubmit }: FieldHandlers): void {
  let composing = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const typed = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      onType(field.value);
    }, PAUSE);
  };
  field.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(pause);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  field.addEventListener('input', () => {
    if (!composing) typed();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    if (!composing) onSubmit(field.value);
  });
}

/** Arrow keys walk from the field through the results and back. */
export function walkResults(field: HTMLInputElement, results: HTMLElement): void {
  const step = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('[data-search-link]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', step);
  results.addEventListener('keydown', step);
}
