/** What the page calls itself: its address says whether it adds or corrects, long before the form is here. */
import { part, root } from './dom.ts';

const heading = document.querySelector('h1')!;
const lead = document.querySelector('[data-add-lead]')!;
const adding = { title: heading.textContent, lead: lead.textContent };
const { correctTitle = '', correctLead = '', loading = '' } = root.dataset;

function say(title: string, text: string): void {
  document.title = document.title.replace(heading.textContent, title);
  heading.textContent = title;
  lead.textContent = text;
  part('form').setAttribute('aria-label', title);
}

/** An entry is to be corrected; it may still be on its way. */
export const sayCorrects = ({ isLoaded }: { isLoaded: boolean }) => {
  say(correctTitle, isLoaded ? correctLead : loading);
};

/** What it was before anything was said: a form to add an entry. */
export const sayAdds = () => {
  say(adding.title, adding.lead);
};
