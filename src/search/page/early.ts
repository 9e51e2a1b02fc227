/** Who comes with a query has what every search needs on its way before the scripts that need it are here. */
const folder = document.querySelector<HTMLElement>('[data-search-page]')?.dataset.pagefind ?? '';
const ask = (attributes: Partial<HTMLLinkElement>) => {
  document.head.append(Object.assign(document.createElement('link'), attributes));
};
if (location.search) {
  ask({ rel: 'modulepreload', href: `${folder}pagefind.js` });
  ask({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `${folder}wasm.unknown.pagefind` });
}

export {};
