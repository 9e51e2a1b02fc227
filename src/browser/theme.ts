/**
 * Puts the page, and the bar of the browser around it, into a theme. It runs before anything is painted, so that a page never
 * flashes in the other theme; its source is the whole of theme.js (src/pages/theme.js.ts), so it refers to nothing outside of
 * itself.
 *
 * @param chosen left out, the remembered one. What is neither light nor dark follows the system.
 */
export function applyTheme(chosen?: string): void {
  let theme: string | null | undefined = chosen;
  try {
    theme ??= localStorage.getItem('theme');
  } catch {
    // Storage may be closed to pages; the theme then follows the system.
  }
  const { dataset } = document.documentElement;
  const isChosen = theme === 'light' || theme === 'dark';
  if (isChosen) dataset.theme = theme!;
  else delete dataset.theme;
  for (const [index, meta] of document.querySelectorAll('meta[name="theme-color"]').entries()) {
    const own = index === 0 ? 'light' : 'dark';
    meta.setAttribute('media', isChosen ? (own === theme ? 'all' : 'not all') : `(prefers-color-scheme: ${own})`);
  }
}

const THEMES = ['system', 'light', 'dark'] as const;

/** The button that goes from one theme to the next; hidden without a script, since nothing would happen. */
export function themeSwitch(button: HTMLButtonElement): void {
  // One that works already would otherwise go two steps at a time.
  if (!button.hidden) return;
  const root = document.documentElement;
  const current = () => (root.dataset.theme ?? 'system') as (typeof THEMES)[number];
  const label = button.querySelector('[data-theme-label]');
  const show = () => {
    button.title = `${button.dataset.label}${button.dataset[current()]}`;
    if (label) label.textContent = button.title;
  };
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length]!;
    applyTheme(next);
    try {
      if (next === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // It then lasts as long as the page.
    }
    show();
  });
  show();
  button.hidden = false;
}
