/** What runs on every page. Reading needs none of it. */
import { saveButtons } from './save-button.ts';
import { themeSwitch } from './theme.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) themeSwitch(button);
saveButtons(document);
