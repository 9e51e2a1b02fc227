/** Addresses of GitHub’s pages for a new file and for editing one. Pure. */

/** Characters that an address may have: GitHub’s servers refuse lines of a request that are much longer. */
export const MOST_CHARACTERS = 8000;

export interface Target {
  readonly repository: string;
  readonly branch: string;
  /** Path in the repository. */
  readonly path: string;
}

const branchPath = (branch: string) => encodeURIComponent(branch).replaceAll('%2F', '/');
const base = ({ repository }: Target) => repository.replace(/\/+$/, '');

/**
 * The page for a new file, with its name and text filled in. GitHub makes the copy (fork) and the pull request by itself.
 *
 * @returns `isWhole`: false when the text did not fit; it must then be pasted.
 */
export function newFileAddress(target: Target, text: string): { href: string; isWhole: boolean } {
  const page = `${base(target)}/new/${branchPath(target.branch)}?filename=${encodeURIComponent(target.path).replaceAll('%2F', '/')}`;
  // Half a character would be no text at all.
  const href = `${page}&value=${encodeURIComponent(text.toWellFormed())}`;
  return href.length <= MOST_CHARACTERS ? { href, isWhole: true } : { href: page, isWhole: false };
}

/** The page that edits a file. Its text cannot be handed over. */
export const editFileAddress = (target: Target): string =>
  `${base(target)}/edit/${branchPath(target.branch)}/${encodeURI(target.path)}`;
