/**
 * A site has one page for what is not there, in its first language with the others below. Under an address of another language
 * that one comes first, with the header and the footer that its pages have.
 */
import { themeSwitch } from './theme.ts';

const sections = [...document.querySelectorAll<HTMLElement>('[data-home]')];
const [first] = sections;
const asked = sections
  .filter(({ dataset }) => location.pathname.startsWith(dataset.home!))
  .toSorted((a, b) => b.dataset.home!.length - a.dataset.home!.length)[0];

function renamed(heading: Element, tag: 'h1' | 'h2'): void {
  const made = document.createElement(tag);
  made.append(...heading.childNodes);
  heading.replaceWith(made);
}

/** Takes what stands around every page from one of the language that has all of it. */
async function speak({ dataset, lang }: HTMLElement, title: string): Promise<void> {
  const answer = await fetch(dataset.frame!);
  if (!answer.ok) return;
  const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const selector of ['.skip', '.masthead', '.colophon']) {
    const [here, there] = [document, other].map((page) => page.querySelector(selector)!) as [Element, Element];
    for (const { name, value } of there.attributes) here.setAttribute(name, value);
    here.replaceChildren(...there.childNodes);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) themeSwitch(button);
  // There is no such page in any language, so the switch leads to the beginning.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]'))
    link.href = sections.find((section) => section.lang === link.hreflang)!.dataset.home!;
  document.documentElement.lang = lang;
  document.title = `${title} · ${document.querySelector('.masthead-name')!.textContent.trim()}`;
}

if (first && asked && asked !== first) {
  renamed(first.querySelector('h1')!, 'h2');
  renamed(asked.querySelector('h2')!, 'h1');
  first.before(asked);
  // Without it the page says what it must all the same.
  speak(asked, asked.querySelector('h1')!.textContent).catch(() => undefined);
}
