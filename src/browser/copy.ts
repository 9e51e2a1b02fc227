/** Copies a text; where the clipboard is closed, selects it in the element that shows it. */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    shown.focus({ preventScroll: true });
    return false;
  }
}

/** A button that copies the text of an element and says so. */
export function copyButton(button: HTMLButtonElement): void {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!source) return;
  button.addEventListener('click', () => {
    void copyText(source.textContent.trim(), source).then((isCopied) => {
      const status = document.querySelector('[data-copy-status]');
      if (status) status.textContent = (isCopied ? button.dataset.done : button.dataset.failed) ?? '';
    });
  });
  button.hidden = false;
}
