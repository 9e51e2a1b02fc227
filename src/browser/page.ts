/** What runs on every page. Reading needs none of it. */
import { listenForShortcut } from '../search/page/shortcut.ts';
import { copyButton } from './copy.ts';
import { markNew } from './last-visit.ts';
import { closeWhenLeft } from './menu.ts';
import { followShelf, saveButtons } from './save-button.ts';
import { browserStore } from './storage.ts';
import { themeSwitch } from './theme.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) themeSwitch(button);
for (const list of document.querySelectorAll<HTMLElement>('[data-newest]')) markNew(list, browserStore());
saveButtons(document);
followShelf();
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) copyButton(button);
listenForShortcut();
for (const menu of document.querySelectorAll<HTMLElement>('.masthead-nav[popover]')) closeWhenLeft(menu);
// The same page in the other language, with what the address says beside its path.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
  for (const press of ['click', 'auxclick']) {
    link.addEventListener(press, () => {
      link.href = new URL(link.href).pathname + location.search + location.hash;
    });
  }
}
