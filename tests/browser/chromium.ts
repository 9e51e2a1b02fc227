/**
 * The browser of the tests, and of the pictures in the documentation.
 *
 * Taken from the first place that has one: CHROME_PATH, Playwright's own, the one that comes from npm, the system's, an
 * installed Chrome. There is always one that works with nothing else installed; where there is none the tests fail, never skip.
 */
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions } from 'playwright';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const cache = join(modules, '.cache');

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the Chromium that comes from npm, each version once and into a folder of its own. */
async function fromNpm(): Promise<string> {
  const manifest = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const folder = join(cache, `chromium-${(JSON.parse(manifest) as { version: string }).version}`);
  mkdirSync(folder, { recursive: true });
  // It unpacks to the temporary folder, which it takes from the environment, and trusts whatever is there already.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

async function findBrowser(): Promise<LaunchOptions> {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (!isExecutable(wished)) throw new Error(`CHROME_PATH=${wished} is not a program that can be run.`);
    return { executablePath: wished };
  }
  if (isExecutable(chromium.executablePath())) return {};
  let problem: unknown;
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return { executablePath: await fromNpm() };
    } catch (error) {
      problem = error;
    }
  }
  const system = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  const executablePath = system.find(isExecutable);
  if (executablePath) return { executablePath };
  if (problem)
    throw new Error('The browser that comes from npm could not be unpacked, and the system has none.', { cause: problem });
  return { channel: 'chrome' };
}

/**
 * A fontconfig file with the fonts of the tests: one face with Chinese and Latin letters, and nothing of the machine, so that
 * every machine draws the same. Without a Chinese font Chromium draws boxes, much narrower than the letters.
 */
function fontsFile(): string {
  const fonts = join(modules, '@expo-google-fonts/noto-sans-sc');
  const escape = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const file = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escape(join(fonts, '400Regular'))}</dir>
  <dir>${escape(join(fonts, '700Bold'))}</dir>
  <cachedir>${escape(join(cache, 'fontconfig'))}</cachedir>
</fontconfig>
`,
  );
  return file;
}

let options: Promise<LaunchOptions> | undefined;

/** How to start the browser; found out once. */
export async function launchOptions(): Promise<LaunchOptions> {
  options ??= findBrowser().then((found) =>
    process.platform === 'linux'
      ? { ...found, env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fontsFile() } }
      : found,
  );
  return options;
}

/** A new browser; close it in the end. */
export async function launch(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** Global set-up of the browser tests: unpacks and tries the browser before a worker needs it. */
export async function setup(): Promise<void> {
  await (await launch()).close();
}
