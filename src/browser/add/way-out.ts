/** From the finished file to GitHub: its page for a new file, or the file on the clipboard and the page to paste it into. */
import type { AddTexts } from '../../i18n/add-en.ts';
import { editFileAddress, newFileAddress, type Target } from './address.ts';
import { copyText, download, link, part } from './dom.ts';

export interface Finished {
  readonly target: Target;
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
export function wayOut(t: AddTexts, finish: () => Finished): WayOut {
  const status = part('status');
  const next = part('next');
  const preview = part('preview');
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
    const { target, text } = finish();
    download(target.path.split('/').at(-1)!, text);
  });

  return {
    clear,
    async send({ target, text, was }) {
      clear();
      if (text === was) {
        status.replaceChildren(t.unchanged);
        return;
      }
      const address = newFileAddress(target, text);
      if (was === undefined && address.isWhole) {
        const away = link(address.href, t.openLink, { away: true });
        away.click();
        status.replaceChildren(t.opened, ' ', away);
        return;
      }
      // A page that is left before the clipboard has the text would leave it empty; and what to do there is read here.
      const isCopied = await copyText(text, preview);
      status.replaceChildren(!isCopied ? t.nextNoClipboard : was === undefined ? t.nextNew : t.nextCorrection);
      const on = link(was === undefined ? address.href : editFileAddress(target), t.nextLink, { away: true });
      on.className = 'button';
      next.replaceChildren(on);
      if (isCopied) on.focus();
    },
  };
}
