/**
 * The remembered theme. `applyTheme` runs before anything is painted, so that a page never flashes in the other theme; its
 * source is the whole of theme.js (src/pages/theme.js.ts), so it refers to nothing outside of itself.
 */
export function applyTheme(): void {
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be closed to pages; the theme then follows the system.
  }
}

const THEMES = ['system', 'light', 'dark'] as const;

/** The button that goes from one theme to the next; hidden without a script, since nothing would happen. */
export function themeSwitch(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const current = () => (root.dataset.theme ?? 'system') as (typeof THEMES)[number];
  const label = button.querySelector('[data-theme-label]');
  const show = () => {
    button.title = `${button.dataset.label}${button.dataset[current()]}`;
    if (label) label.textContent = button.title;
  };
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length]!;
    if (next === 'system') delete root.dataset.theme;
    else root.dataset.theme = next;
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
