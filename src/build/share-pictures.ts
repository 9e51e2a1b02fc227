/**
 * Share pictures: the title of an entry on paper, drawn at build time.
 *
 * They are kept by content under node_modules/.cache/share: the key is everything that a picture is made of, so that a
 * change of words, layout or drawing program makes a new one. A kept picture begins with its own checksum; one that does not
 * match is drawn again.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { PICTURE, type Poster } from '../views/share.ts';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/share');
const require = createRequire(import.meta.url);

const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** Versions of all that a picture depends on beside its words. */
const TOOLS = ['satori', '@resvg/resvg-js', '@expo-google-fonts/noto-sans-sc'].map(
  (name) => `${name}@${(require(`${name}/package.json`) as { version: string }).version}`,
);

const WEIGHTS = { 400: '400Regular', 700: '700Bold' } as const;

/** Loaded when the first picture is drawn: each file is ten megabytes. */
let loaded: Font[] | undefined;
const fonts = () =>
  (loaded ??= Object.entries(WEIGHTS).map(([weight, name]) => ({
    name: 'Noto Sans SC',
    weight: Number(weight) as 400 | 700,
    style: 'normal' as const,
    data: readFileSync(join(folderOf('@expo-google-fonts/noto-sans-sc'), name, `NotoSansSC_${name}.ttf`)),
  })));

interface Box {
  readonly type: 'div';
  readonly props: {
    readonly style: Record<string, string | number>;
    readonly lang?: string;
    readonly children: string | readonly Box[];
  };
}

const box = (style: Record<string, string | number>, children: string | readonly Box[], lang?: string): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children, ...(lang && { lang }) },
});

/** Long titles are set smaller; what still does not fit ends in an ellipsis. A Chinese letter is as wide as two Latin ones. */
function sizeOf(title: string): number {
  const width = [...title].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0);
  return width <= 40 ? 76 : width <= 80 ? 62 : width <= 130 ? 52 : 44;
}

/** The colours are those of the light theme (src/styles/site.css). */
function layout({ title, lang, source, list }: Poster): Box {
  const size = sizeOf(title);
  return box(
    {
      ...PICTURE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px',
      background: '#f8f5ee',
      color: '#1d1a16',
      fontFamily: 'Noto Sans SC',
    },
    [
      box({ fontSize: 30, color: '#0b5153', fontWeight: 700 }, list),
      box(
        {
          display: 'block',
          fontSize: size,
          fontWeight: 700,
          lineHeight: 1.28,
          lineClamp: Math.floor(330 / (size * 1.28)),
          maxWidth: 1056,
        },
        title,
        lang,
      ),
      box({ borderTop: '2px solid #ddd5c6', paddingTop: 24 }, [
        box({ display: 'block', fontSize: 30, lineHeight: 1.35, color: '#544e45', lineClamp: 2, maxWidth: 1056 }, source || ' '),
      ]),
    ],
  );
}

/** @param missing is told every run of text for which the font has no sign. */
export async function drawPicture(poster: Poster, missing?: (text: string) => void): Promise<Uint8Array> {
  // Satori takes elements as React makes them, and needs nothing of React for it.
  const svg = await satori(layout(poster), {
    ...PICTURE,
    fonts: fonts(),
    loadAdditionalAsset: (_code, text) => {
      missing?.(text);
      return Promise.resolve([]);
    },
  });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

function kept(file: string): Uint8Array | undefined {
  try {
    const data = readFileSync(file);
    const picture = data.subarray(32);
    return picture.length > 0 && data.subarray(0, 32).equals(digest(picture)) ? picture : undefined;
  } catch {
    return undefined;
  }
}

/** What cannot be kept is drawn again next time. */
function keep(file: string, picture: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([digest(picture), picture]));
    renameSync(draft, file);
  } catch {
    // A full disk or a folder that may not be written to.
  }
}

export interface PictureJob {
  /** Folder that stands for the root of the site. */
  readonly folder: string;
  readonly posters: readonly Poster[];
  /** Base path of the site, with a slash at both ends. */
  readonly root: string;
  /** Where pictures are kept; left out: in node_modules. */
  readonly cache?: string;
}

/** A drawn picture holds three megabytes outside of the heap, so that nothing tells the collector to come. */
const BATCH = 32;

export async function writeSharePictures({ folder, posters, root, cache = CACHE }: PictureJob): Promise<void> {
  mkdirSync(join(folder, 'share'), { recursive: true });
  let drawn = 0;
  for (const poster of posters) {
    const { href, ...words } = poster;
    const file = join(cache, digest(JSON.stringify([TOOLS, layout(poster), words])).toString('hex'));
    let picture = kept(file);
    if (!picture) {
      picture = await drawPicture(poster);
      keep(file, picture);
      drawn += 1;
      if (drawn % BATCH === 0) {
        globalThis.gc?.();
        // What was collected is given back between two turns of the event loop.
        await setImmediate();
      }
    }
    writeFileSync(join(folder, href.slice(root.length)), picture);
  }
}

/** The same in a process of its own, beside the rest of the build. */
export function startSharePictures(job: PictureJob): { done: Promise<void>; stop(): Promise<void> } {
  const child = fork(import.meta.filename, { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The share pictures could not be drawn (SHARE_PICTURES=off leaves them out):\n${said}`));
    });
  });
  const ended = done.catch(() => undefined);
  child.send(job);
  return {
    done,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

if (import.meta.main) {
  process.once('message', (job) => {
    void writeSharePictures(job as PictureJob).then(() => {
      process.disconnect();
    });
  });
}
