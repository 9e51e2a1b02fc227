/** Who comes with a query has what every search needs on its way before the scripts that need it are here. */
const folder = document.querySelector<HTMLElement>('[data-search-page]')?.dataset.pagefind ?? '';
const ask = (attributes: Partial<HTMLLinkElement>) => {
  const link = Object.assign(document.createElement('link'), attributes);
  // What failed ahead would be the answer to the next one who asks: that is this one, not whoever tries again.
  link.onerror = () => {
    fetch(link.href).catch(() => undefined);
  };
  document.head.append(link);
};
if (location.search) {
  ask({ rel: 'modulepreload', href: `${folder}pagefind.js` });
  ask({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `${folder}wasm.unknown.pagefind` });
}

export {};
