import { mkdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, runInShell } from '../../command.ts';
import { copyOfList, ENTRY, FIXTURE, SMALL, temporaryFolder } from '../../lists.ts';

/** A folder that is no list: everything is missing. */
const NO_LIST = join(FIXTURE, 'papers');

/** What a caller sees: the exit code, and what was printed where. */
const check = (args: readonly string[], options = {}) => {
  const { status, stdout, stderr } = run('check', args, options);
  return { status, stdout, stderr };
};

describe('npm run check', () => {
  test('of a good list ends with 0', () => {
    expect(check(['--content', FIXTURE])).toEqual({ status: 0, stdout: '6 entries, nothing wrong.\n', stderr: '' });
  });

  test('of a bad list says what to type and ends with 1', () => {
    const { root } = copyOfList().edit(SMALL, 'added: 2020-02-03', 'added: 2020-02-30');
    expect(check(['--content', root])).toEqual({
      status: 1,
      stdout: [
        `${root}/${SMALL}:9:1  error  \`added\` is not a day of the calendar: \`2020-02-30\`.  [bad-value]`,
        '    Write year, month and day, such as `2021-03-30`.',
        '',
        '1 error and 0 warnings in 1 file.',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('speaks the language of the terminal, and takes the folder from the environment', () => {
    const { root } = copyOfList().remove('pages/en/about.md');
    const { status, stdout } = check([], { env: { CONTENT_DIR: root, LC_ALL: 'zh_CN.UTF-8' } });
    expect([status, stdout.split('\n').at(-2)]).toEqual([1, '1 个文件中有 1 处错误、0 处警告。']);
  });

  test('names files as they are found from where it was called', () => {
    const { root } = copyOfList().write('papers/x.txt', '');
    const { stdout } = check(['--content', 'content'], { cwd: join(root, '..') });
    expect(stdout).toMatch(/^content\/papers\/x\.txt:1:1 {2}error/);
    expect(check(['--content', '.'], { cwd: root }).stdout).toMatch(/^\.\/papers\/x\.txt:1:1 {2}error/);
  });

  test('of a list with warnings alone ends with 0', () => {
    const { root } = copyOfList().write('papers/.DS_Store', 'x');
    const { status, stdout } = check(['--content', root]);
    expect([status, stdout.split('\n').at(-2)]).toEqual([0, '0 errors and 1 warning in 1 file.']);
  });

  test('--json is one document and nothing else, good or bad', () => {
    expect(JSON.parse(check(['--content', FIXTURE, '--json']).stdout)).toEqual({
      version: 1,
      entries: 6,
      errors: 0,
      warnings: 0,
      issues: [],
    });
    const { root } = copyOfList().edit(SMALL, 'language: en\n', '');
    const { status, stdout } = check(['--content', root, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      entries: 5,
      errors: 1,
      issues: [{ file: `${root}/${SMALL}`, line: 2, column: 1, rule: 'missing-key', key: 'language' }],
    });
  });

  test('--github is annotations', () => {
    const { root } = copyOfList().edit(SMALL, 'language: en\n', '');
    const { status, stdout } = check(['--content', relative(process.cwd(), root), '--github']);
    expect([status, stdout.split('::').slice(0, 2)]).toEqual([
      1,
      ['', `error file=${root}/${SMALL},line=2,col=1,title=missing-key`],
    ]);
  });

  test('--github names the path that a file has in the repository, wherever the checkout stands', () => {
    const { root } = copyOfList().edit(SMALL, 'language: en\n', '');
    mkdirSync(join(root, '../.git'));
    const { stdout } = check(['--content', root, '--github']);
    expect(stdout.split('::')[1]).toBe(`error file=${basename(root)}/${SMALL},line=2,col=1,title=missing-key`);
  });

  test('--fix mends first, says what it has done, and checks what there is then', () => {
    const { root, read, edit } = copyOfList();
    check(['--content', root, '--fix']);
    const mended = read(ENTRY);
    edit(ENTRY, 'doi: 10.', 'doi: https://doi.org/10.');
    const line = mended.split('\n').findIndex((one) => one.startsWith('doi:')) + 1;
    const doi = /^doi: (.+)$/m.exec(mended)![1]!;
    expect(check(['--content', root, '--fix'])).toEqual({
      status: 0,
      stdout: [
        `${root}/${ENTRY}:${line}  DOI without its resolver`,
        `    https://doi.org/${doi} → ${doi}`,
        '',
        '1 thing mended in 1 file.',
        '6 entries, nothing wrong.',
        '',
      ].join('\n'),
      stderr: '',
    });
    expect(read(ENTRY)).toBe(mended);
    expect(check(['--content', root, '--fix']).stdout).toBe('Nothing that a machine may mend.\n6 entries, nothing wrong.\n');
  });

  test('--help explains itself in Chinese to who reads Chinese', () => {
    const { stdout } = check(['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(stdout.split('\n')[0]).toBe('用法：npm run check -- [--content 文件夹] [--json | --github] [--fix]');
  });

  test('--help explains itself', () => {
    const { status, stdout, stderr } = check(['--help']);
    expect([status, stdout.split('\n')[0], stderr]).toEqual([
      0,
      expect.stringMatching(/^Usage: npm run check -- \[--content DIR\]/),
      '',
    ]);
  });
});

describe('wrong usage ends with 2 and one clear sentence:', () => {
  test('an option that there is not', () => {
    const { status, stdout, stderr } = check(['--contents', 'x']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--contents'[^]*\n\nUsage: npm run check/);
  });

  test('two kinds of report at once', () => {
    expect(check(['--content', FIXTURE, '--json', '--github'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Ask for --json or for --github, not for both.\n',
    });
  });

  test('an argument too many', () => {
    const { status, stderr } = check(['content']);
    expect([status, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining("Unexpected argument 'content'")]);
  });

  test.each([
    ['a folder that is not there', () => join(temporaryFolder(), 'nothing')],
    ['a file', () => join(FIXTURE, 'site.yml')],
  ])('%s', (_, folder) => {
    const content = folder();
    expect(check(['--content', content])).toEqual({
      status: 2,
      stdout: '',
      stderr: `There is no folder ${content}. Name the folder of the list with --content.\n`,
    });
  });
});

describe('whatever becomes of its output', () => {
  test('closed: the exit code is the same', () => {
    expect(runInShell('"$@" >&-', 'check', ['--content', FIXTURE])).toMatchObject({ status: 0, stderr: '' });
    expect(runInShell('"$@" >&- 2>&-', 'check', ['--content', '/nowhere'])).toMatchObject({ status: 2 });
  });

  test('read by nobody: the exit code is the same, and nothing is said of a pipe', () => {
    const script = '"$@" | true; exit "${PIPESTATUS[0]}"';
    expect(runInShell(script, 'check', ['--content', NO_LIST, '--json'])).toMatchObject({ status: 1, stderr: '' });
    expect(runInShell('"$@" 2>&1 >/dev/null | true; exit "${PIPESTATUS[0]}"', 'check', ['--content', '/nowhere'])).toMatchObject({
      status: 2,
    });
  });

  test('to a full disk: that is an error, and no list is said to be good', () => {
    const { status, stderr } = runInShell('"$@" >/dev/full', 'check', ['--content', FIXTURE]);
    expect([status, stderr]).toEqual([3, expect.stringContaining('ENOSPC')]);
  });
});
