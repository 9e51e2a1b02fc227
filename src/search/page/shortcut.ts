/** `/` and Ctrl-K (⌘-K): to the search field of the search page, or to the quick panel, which is fetched when first used. */

/** A field that is out of sight is none: that of the panel keeps the focus for a moment after it was closed. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.getClientRects().length > 0 &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function listenForShortcut(): void {
  let openPanel: ((header: HTMLElement) => Promise<void>) | undefined;
  const field = document.querySelector<HTMLInputElement>('[data-search-field]');
  const header = document.querySelector<HTMLElement>('[data-quick-search]');
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !k) return;
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (header) {
      event.preventDefault();
      const opening = openPanel
        ? openPanel(header)
        : import('./panel.ts').then((panel) => {
            ({ openPanel } = panel);
            return openPanel(header);
          });
      // Without the panel a plain field still works.
      opening.catch(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
    }
  });
}
