/** From the finished file to its repository: the page for a new file, or the file on the clipboard and the page to paste it into. */
import type { AddTexts } from '../../i18n/add-en.ts';
import type { RepositoryPages } from '../../repository.ts';
import { copyText } from '../copy.ts';
import { download } from '../download.ts';
import { link, part } from './dom.ts';

export interface Finished {
  /** Path in the repository. */
  readonly path: string;
  readonly text: string;
  /** The file as it is, where one is corrected. */
  readonly was: string | undefined;
}

export interface WayOut {
  /** Goes there, or says what is left to do. */
  send(file: Finished): Promise<void>;
  clear(): void;
}

/** @param finish makes the file as the form stands now. */
export function wayOut(t: AddTexts, repository: RepositoryPages, finish: () => Finished): WayOut {
  const status = part('status');
  const next = part('next');
  const preview = part('preview');
  const host = repository.host ?? t.repository;
  const clear = () => {
    status.replaceChildren();
    next.replaceChildren();
  };

  part('copy-file').addEventListener('click', () => {
    void copyText(finish().text, preview).then((done) => {
      status.replaceChildren(done ? t.copied : t.copyFailed);
    });
  });
  part('download').addEventListener('click', () => {
    const { path, text } = finish();
    download(path.split('/').at(-1)!, 'text/markdown', text);
  });

  return {
    clear,
    async send({ path, text, was }) {
      clear();
      if (text === was) {
        status.replaceChildren(t.unchanged);
        return;
      }
      const { href, isWhole } = repository.newFile(path, text);
      if (was === undefined && isWhole) {
        const away = link(href, t.openLink(host), { away: true });
        away.click();
        status.replaceChildren(t.opened(host), ' ', away);
        return;
      }
      // A page that is left before the clipboard has the text would leave it empty; and what to do there is read here.
      const isCopied = await copyText(text, preview);
      const nextNew = repository.takesText ? t.nextNew(host) : t.nextNewFile(host, path);
      status.replaceChildren(!isCopied ? t.nextNoClipboard(host) : was === undefined ? nextNew : t.nextCorrection(host));
      const on = link(was === undefined ? href : repository.edit(path), t.nextLink(host), { away: true });
      on.className = 'button';
      next.replaceChildren(on);
      if (isCopied) on.focus();
    },
  };
}
