/**
 * Addresses of a repository’s pages, by its host. Sources: docs.github.com, "Creating new files" and the forms of its own
 * links; docs.gitlab.com (`/-/` before what belongs to files and issues); Gitee writes them as GitHub does, but takes no text
 * for a new file. Of a host that is not known here nothing but the repository itself is linked.
 */
const HOSTS: Readonly<Record<string, { name: string; files: string; issue: string; takesText: boolean }>> = {
  'github.com': { name: 'GitHub', files: '', issue: '/issues/new/choose', takesText: true },
  'gitlab.com': { name: 'GitLab', files: '/-', issue: '/-/issues/new', takesText: false },
  'gitee.com': { name: 'Gitee', files: '', issue: '/issues', takesText: false },
};

/** Characters that an address may have: GitHub’s servers refuse lines of a request that are much longer. */
export const MOST_CHARACTERS = 8000;

export interface RepositoryPages {
  /** Name of the host; undefined where it is not known here. */
  readonly host: string | undefined;
  /** Can its page for a new file be opened with the text in it? */
  readonly takesText: boolean;
  /** A file as it is shown. */
  file(path: string): string;
  folder(path: string): string;
  /** The page that edits a file. Its text cannot be handed over. */
  edit(path: string): string;
  /**
   * The page for a new file, with its name and text filled in; the host makes the copy (fork) and the pull request by itself.
   *
   * @returns `isWhole`: false when the text is not in the address; it must then be pasted.
   */
  newFile(path: string, text: string): { href: string; isWhole: boolean };
  /** Where somebody tells what is missing or wrong. */
  readonly issue: string;
}

/** Path in the repository of a file of the list. @param list the folder that site.yml names. */
export const pathInRepository = ({ folder = 'content' }: { readonly folder?: string | undefined }, file: string) =>
  folder === '.' ? file : `${folder}/${file}`;

/** @param place the repository’s address, and the branch that pull requests go to. */
export function repositoryPages({ repository, branch }: { repository: string; branch: string }): RepositoryPages {
  const home = repository.replace(/\/+$|\.git\/*$/, '');
  const host = HOSTS[new URL(home).hostname.replace(/^www\./, '')];
  const page = (what: string, path: string) =>
    host ? `${home}${host.files}/${what}/${encodeURIComponent(branch).replaceAll('%2F', '/')}/${encodeURI(path)}` : home;
  return {
    host: host?.name,
    takesText: host?.takesText === true,
    file: (path) => page('blob', path),
    folder: (path) => page('tree', path),
    edit: (path) => page('edit', path),
    newFile(path, text) {
      if (!host?.takesText) return { href: home, isWhole: false };
      const empty = `${page('new', '').replace(/\/$/, '')}?filename=${encodeURIComponent(path).replaceAll('%2F', '/')}`;
      // Half a character would be no text at all.
      const href = `${empty}&value=${encodeURIComponent(text.toWellFormed())}`;
      return href.length <= MOST_CHARACTERS ? { href, isWhole: true } : { href: empty, isWhole: false };
    },
    issue: host ? home + host.issue : home,
  };
}
