import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contentFolder, currentCorpus, forgetCorpus, holdCorpus } from '../../../src/corpus/current.ts';
import { readCorpus, type Corpus } from '../../../src/corpus/read.ts';
import { repositoryPages } from '../../../src/repository.ts';
import { copyOfList, FIXTURE, TODAY } from '../../lists.ts';

const URL_OF_LIST = 'https://dragons.example.org';
let corpus: Corpus;

beforeEach(() => {
  const { root } = copyOfList().edit('site.yml', 'branch: main', `branch: main\nurl: ${URL_OF_LIST}`);
  corpus = readCorpus(root, TODAY);
  vi.stubEnv('CONTENT_DIR', root);
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetCorpus();
});

/** The repository and the address that pages are made with, by way of a command and by way of the development server. */
function seen() {
  holdCorpus(corpus);
  const held = currentCorpus().site!;
  forgetCorpus();
  const read = currentCorpus().site!;
  expect(read).toEqual(held);
  return { repository: held.repository, url: held.url };
}

describe('the list of this process', () => {
  test('is where its file says', () => {
    vi.stubEnv('REPOSITORY_URL', '');
    expect(seen()).toEqual({ repository: 'https://github.com/example/dragons', url: URL_OF_LIST });
  });

  test('is, in a fork, where the workflow says: its pages lead to the fork, and the address stated is that of another site', () => {
    vi.stubEnv('REPOSITORY_URL', 'https://github.com/somebody/dragons');
    expect(seen()).toEqual({ repository: 'https://github.com/somebody/dragons', url: undefined });
    holdCorpus(corpus);
    expect(repositoryPages(currentCorpus().site!).edit('content/site.yml')).toBe(
      'https://github.com/somebody/dragons/edit/main/content/site.yml',
    );
  });

  test.each([
    'https://github.com/Example/Dragons',
    'https://github.com/example/dragons.git',
    'https://github.com/example/dragons/',
  ])('keeps its address where the workflow names the repository that it names itself: %s', (repository) => {
    vi.stubEnv('REPOSITORY_URL', repository);
    expect(seen().url).toBe(URL_OF_LIST);
  });

  test('is read once, and anew after it was forgotten', () => {
    const first = currentCorpus();
    expect(currentCorpus()).toBe(first);
    forgetCorpus();
    expect(currentCorpus()).not.toBe(first);
  });

  test('lies in the folder that is named, or in content', () => {
    vi.stubEnv('CONTENT_DIR', FIXTURE);
    expect(contentFolder()).toBe(FIXTURE);
    vi.stubEnv('CONTENT_DIR', '');
    expect(contentFolder()).toMatch(/[\\/]content$/);
  });
});
