import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS, pathInRepository, repositoryPages } from '../../src/repository.ts';

test('a file of the list stands in the folder that site.yml names', () => {
  const paths = [{}, { folder: 'docs/list' }, { folder: '.' }].map((site) => pathInRepository(site, 'papers/x.md'));
  expect(paths).toEqual(['content/papers/x.md', 'docs/list/papers/x.md', 'papers/x.md']);
});

describe('the address of GitHub’s page for a new file', () => {
  const path = 'content/papers/x-2021-y.md';
  const { newFile, edit } = repositoryPages({ repository: 'https://github.com/name/list/', branch: 'draft/next' });

  test('names the file and carries its text', () => {
    const { href, isWhole } = newFile(path, '---\ntitle: A & B? 超声 #1\n---\n');
    const url = new URL(href);
    expect([
      url.origin + url.pathname,
      url.searchParams.get('filename'),
      url.searchParams.get('value'),
      url.hash,
      isWhole,
    ]).toEqual([
      'https://github.com/name/list/new/draft/next',
      'content/papers/x-2021-y.md',
      '---\ntitle: A & B? 超声 #1\n---\n',
      '',
      true,
    ]);
  });

  test('leaves out a text that would make it too long, to the character', () => {
    const bare = newFile(path, 'x'.repeat(MOST_CHARACTERS));
    expect([bare.isWhole, new URL(bare.href).searchParams.get('value'), new URL(bare.href).searchParams.get('filename')]).toEqual(
      [false, null, path],
    );
    const room = MOST_CHARACTERS - newFile(path, '').href.length;
    expect([newFile(path, 'x'.repeat(room)), newFile(path, 'x'.repeat(room + 1))].map(({ isWhole }) => isWhole)).toEqual([
      true,
      false,
    ]);
    expect(newFile(path, '超'.repeat(900)).isWhole).toBe(false);
  });

  test('survives half a character', () => {
    expect(newFile(path, 'a\uD800').href).toContain('value=a%EF%BF%BD');
  });

  test('for editing has the path of the file', () => {
    expect(edit(path)).toBe('https://github.com/name/list/edit/draft/next/content/papers/x-2021-y.md');
  });
});

/** Every page of a repository. */
function pagesOf(repository: string) {
  const { host, takesText, file, folder, edit, newFile, issue } = repositoryPages({ repository, branch: 'main' });
  return { host, takesText, pages: [file('a b.md'), folder('content'), edit('x.md'), newFile('x.md', 'text').href, issue] };
}

test('each host that is known has its own form of addresses', () => {
  expect(
    ['https://gitlab.com/group/sub/list', 'https://gitee.com/name/list.git', 'https://www.github.com/name/list'].map(pagesOf),
  ).toEqual([
    {
      host: 'GitLab',
      takesText: false,
      pages: [
        'https://gitlab.com/group/sub/list/-/blob/main/a%20b.md',
        'https://gitlab.com/group/sub/list/-/tree/main/content',
        'https://gitlab.com/group/sub/list/-/edit/main/x.md',
        'https://gitlab.com/group/sub/list',
        'https://gitlab.com/group/sub/list/-/issues/new',
      ],
    },
    {
      host: 'Gitee',
      takesText: false,
      pages: [
        'https://gitee.com/name/list/blob/main/a%20b.md',
        'https://gitee.com/name/list/tree/main/content',
        'https://gitee.com/name/list/edit/main/x.md',
        'https://gitee.com/name/list',
        'https://gitee.com/name/list/issues',
      ],
    },
    {
      host: 'GitHub',
      takesText: true,
      pages: [
        'https://www.github.com/name/list/blob/main/a%20b.md',
        'https://www.github.com/name/list/tree/main/content',
        'https://www.github.com/name/list/edit/main/x.md',
        'https://www.github.com/name/list/new/main?filename=x.md&value=text',
        'https://www.github.com/name/list/issues/new/choose',
      ],
    },
  ]);
});

test('of a host that nobody knows the repository alone is linked', () => {
  const home = 'https://git.example.org/name/list';
  expect(pagesOf(`${home}/`)).toEqual({ host: undefined, takesText: false, pages: Array.from({ length: 5 }, () => home) });
});
