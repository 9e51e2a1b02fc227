/** What a file of the list may be called, and how big it may be. Read by every page of the site that names entries, so without zod. */

/** An identifier that is also a part of an address: lower-case Latin words and digits joined by single hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Bytes that a file of the list may have at most. */
export const MAX_FILE_BYTES = 32 * 1024;

/** Bytes of Markdown that one of them may have at most. */
export const MAX_BODY_BYTES = 16 * 1024;

/** Letters of a file name with its ending, so that an address of it fits everywhere. */
const MOST_LETTERS = 100;

/** Names that Windows keeps for devices, whatever the extension. Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Is this a file name that every system stores alike? `<id>.md` with an id of lower-case Latin words and digits. */
export const isPlainName = (name: string, extension: string): boolean => {
  const stem = name.slice(0, -extension.length);
  return name.endsWith(extension) && name.length <= MOST_LETTERS && ID.test(stem) && !DEVICE.test(stem);
};

/** Is this the path of an entry's page, `papers/zhou-2021-biliary-atresia`? */
export const isEntryPath = (path: string): boolean => {
  const [folder = '', id = '', ...more] = path.split('/');
  return more.length === 0 && ['papers', 'platforms', 'datasets'].includes(folder) && isPlainName(`${id}.md`, '.md');
};
