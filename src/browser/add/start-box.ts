/** "What do you have?": a number or a record that was pasted, and whatever stands in its way. */
import type { AddTexts } from '../../i18n/add-en.ts';
import type { Draft } from '../../ingest/draft.ts';
import type { ListContext } from '../../ingest/list.ts';
import { copyOf, link, part, pieces } from './dom.ts';
import type { Found } from './records.ts';

export interface StartBox {
  say(...content: (Node | string)[]): void;
  /** As it was before anything was pasted. */
  clear(): void;
}

interface Actions {
  /** The section that the address of the page names. */
  readonly sections: () => readonly string[];
  /** A record was found. @param from who had it. */
  readonly fill: (draft: Draft, from: string, abstract: string) => void;
  /** None was; the number that was pasted is not to be typed again. */
  readonly byHand: (number: Record<string, string>) => void;
}

type Reasons = Readonly<Record<string, (params: Readonly<Record<string, string>>) => string>>;

export function startBox(t: AddTexts, list: ListContext, { sections, fill, byHand }: Actions): StartBox {
  const form = part<HTMLFormElement>('start');
  const paste = part<HTMLTextAreaElement>('paste');
  const status = part('start-status');
  const help = part('start-help');
  const records = part('records');
  let latest = 0;
  let number: Record<string, string> = {};

  const say = (...content: (Node | string)[]) => {
    status.replaceChildren(...content);
  };

  async function take(): Promise<void> {
    const input = paste.value.trim();
    if (input === '') {
      say(t.nothingPasted);
      paste.focus();
      return;
    }
    const mine = ++latest;
    help.hidden = true;
    records.hidden = true;
    say(t.reading);
    let found: Found;
    try {
      const { findRecords } = await import('./records.ts');
      found = await findRecords(input, list, sections(), (service) => {
        if (mine === latest) say(t.asking(t.services[service]));
      });
    } catch {
      if (mine === latest) say(t.loadFailed);
      return;
    }
    // Another question may have been asked meanwhile.
    if (mine === latest) tell(found);
  }

  function tell({ what, records: all, refused }: Found): void {
    const from = what.kind === 'unknown' ? '' : t.services[what.kind];
    say();
    if (all.length === 1) fill(all[0]!.draft, from, all[0]!.abstract);
    if (all.length > 1) offer(all, from);
    if (refused.length === 0) return;
    const lines = refused.slice(0, 5).map(({ reason, params, place }) => {
      const line = document.createElement('p');
      line.append(
        ...pieces([place.record, ((t.failures as Reasons)[reason] ?? t.failures.other)(params)].filter(Boolean).join(': ')),
      );
      return line;
    });
    say(...lines);
    const isArxiv = what.kind === 'arxiv';
    part('start-bibtex').replaceChildren(
      ...(isArxiv ? [link(`https://arxiv.org/bibtex/${what.id}`, t.bibtexAt('arXiv'), { away: true })] : []),
    );
    number = 'id' in what ? { [what.kind]: what.id } : {};
    help.hidden = all.length > 0;
  }

  function offer(all: Found['records'], from: string): void {
    part('records-list').replaceChildren(
      ...all.map(({ draft, abstract }) => {
        const row = copyOf('record');
        const button = part('record-title', row);
        button.textContent = String(draft.value.title);
        part('record-note', row).textContent = [draft.value.year, draft.value.venue].filter(Boolean).join(' · ');
        button.addEventListener('click', () => {
          fill(draft, from, abstract);
        });
        return row;
      }),
    );
    records.hidden = false;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void take();
  });
  paste.addEventListener('keydown', (event) => {
    // A number is one line, so Enter asks; a record has many, so there it is a line break.
    const text = paste.value.trim();
    const isOne = !text.includes('\n') && !/^[@{[]/.test(text);
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || (!isOne && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  part('by-hand').addEventListener('click', () => {
    say();
    help.hidden = true;
    byHand(number);
  });

  return {
    say,
    clear() {
      latest += 1;
      paste.value = '';
      records.hidden = true;
      help.hidden = true;
      say(t.cleared);
      paste.focus();
    },
  };
}
