/** The button that throws away what was typed: pressed once, it asks; pressed again within five seconds, it does. */
import type { AddTexts } from '../../i18n/add-en.ts';
import { part } from './dom.ts';

export function clearButton(t: AddTexts, clear: () => void): void {
  const button = part<HTMLButtonElement>('clear');
  let sure: ReturnType<typeof setTimeout> | undefined;
  const relax = () => {
    clearTimeout(sure);
    sure = undefined;
    button.textContent = t.clear;
  };
  button.addEventListener('click', () => {
    if (sure === undefined) {
      button.textContent = t.clearSure;
      sure = setTimeout(relax, 5000);
      return;
    }
    relax();
    clear();
  });
}
