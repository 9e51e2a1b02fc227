import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentOf, portOf, UsageError } from '../../../src/cli/command.ts';
import { whereOf } from '../../../src/cli/where.ts';
import { FIXTURE } from '../../lists.ts';

afterEach(() => vi.unstubAllEnvs());

const environment = (variables: Record<string, string>) => {
  for (const name of ['SITE_URL', 'BASE_PATH', 'PAGES_URL', 'REPOSITORY_URL', 'CONTENT_DIR', 'PORT'])
    vi.stubEnv(name, variables[name]);
  vi.stubEnv('LC_ALL', 'C.UTF-8');
};

describe('where a site will stand', () => {
  test('is what the arguments say, before the environment', () => {
    environment({ SITE_URL: 'https://b.org', BASE_PATH: '/b', PAGES_URL: 'https://c.org/c' });
    expect(whereOf({ site: 'https://a.org', base: '/a' })).toEqual({
      site: 'https://a.org',
      base: '/a',
      otherwise: 'https://c.org/c',
    });
    expect(whereOf({})).toEqual({ site: 'https://b.org', base: '/b', otherwise: 'https://c.org/c' });
  });

  test('is not said by variables that are empty', () => {
    environment({ SITE_URL: '', BASE_PATH: '', PAGES_URL: '', REPOSITORY_URL: '' });
    expect(whereOf({})).toEqual({ site: undefined, base: undefined, otherwise: undefined });
  });

  test.each([
    [{ site: 'name.github.io' }, {}, '--site must be a full address, such as https://name.github.io, and is: name.github.io'],
    [{ site: 'ftp://a.org' }, {}, '--site must be a full address, such as https://name.github.io, and is: ftp://a.org'],
    [{ base: 'repository' }, {}, '--base must be a path, such as /repository, and is: repository'],
    [{ base: '/a b' }, {}, '--base must be a path, such as /repository, and is: /a b'],
    [{}, { PAGES_URL: 'x' }, 'PAGES_URL must be a full address, such as https://name.github.io/repository, and is: x'],
    [
      {},
      { REPOSITORY_URL: 'you/list' },
      'REPOSITORY_URL must be a full address, such as https://github.com/you/list, and is: you/list',
    ],
  ])('is told when it is no address: %j %j', (wish, variables, message) => {
    environment(variables);
    expect(() => whereOf(wish)).toThrow(new UsageError(message));
  });
});

test('what is wrong is told in the language of the terminal', () => {
  environment({});
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
  expect(() => whereOf({ base: 'repository' })).toThrow(new UsageError('--base 应为路径，如 /repository，现为：repository'));
  expect(() => portOf('http')).toThrow(new UsageError('--port 应为 1 到 65535 的数字，现为：http'));
  expect(() => contentOf('/nowhere')).toThrow(new UsageError('没有文件夹 /nowhere。请用 --content 指明清单所在的文件夹。'));
});

describe('the list', () => {
  test('is the folder that is named, else that of the environment, else content', () => {
    environment({ CONTENT_DIR: FIXTURE });
    expect(contentOf(undefined).folder).toBe(FIXTURE);
    expect(contentOf('content').folder).toBe(resolve('content'));
    environment({ CONTENT_DIR: '' });
    expect(contentOf(undefined)).toEqual({ folder: resolve('content'), name: 'content' });
  });
});

describe('the port', () => {
  test('is the one that is named, else that of the environment, else 4321', () => {
    environment({ PORT: '8080' });
    expect([portOf('3000'), portOf(undefined)]).toEqual([3000, 8080]);
    environment({ PORT: '' });
    expect(portOf(undefined)).toBe(4321);
  });

  test.each(['0', '65536', '1.5', 'http', ''])('is no port: %j', (port) => {
    environment({});
    expect(() => portOf(port)).toThrow(`--port must be a number from 1 to 65535, and is: ${port}`);
  });
});
