/**
 * This browser's storage, as far as this site goes. Sites of one origin share it, such as the project sites of one owner on
 * GitHub Pages, so under a base path each name stands behind that path.
 */

/** The part of Web Storage that is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The name under which something of this site is stored. */
const storedAs = (name: string): string => (base === '/' ? name : base + name);

/** Calls back when another page may have changed what is stored under a name, also while this one was left and kept. */
export function onChangeElsewhere(name: string, react: () => void): void {
  addEventListener('storage', ({ key }) => {
    // No key: everything was cleared.
    if (key === storedAs(name) || key === null) react();
  });
  // Back from another page, this one is shown as it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) react();
  });
}

/** Undefined where pages may store nothing. */
export function browserStore(): Store | undefined {
  try {
    const { localStorage } = globalThis;
    return {
      getItem: (name) => localStorage.getItem(storedAs(name)),
      setItem: (name, value) => {
        localStorage.setItem(storedAs(name), value);
      },
      removeItem: (name) => {
        localStorage.removeItem(storedAs(name));
      },
    };
  } catch {
    return undefined;
  }
}
