/** Copy buttons: they copy the text of an element and say so. Where the clipboard is closed, they select it instead. */
export function copyButton(button: HTMLButtonElement): void {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!source) return;
  button.addEventListener('click', () => void copy(button, source));
  button.hidden = false;
}

async function copy(button: HTMLButtonElement, source: HTMLElement): Promise<void> {
  const status = document.querySelector('[data-copy-status]');
  let said: string | undefined;
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    said = button.dataset.done;
  } catch {
    getSelection()?.selectAllChildren(source);
    said = button.dataset.failed;
  }
  if (status) status.textContent = said ?? '';
}
