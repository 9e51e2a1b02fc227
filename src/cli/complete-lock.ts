/**
 * Completes package-lock.json for the systems that npm could not resolve where the lock was made.
 *
 * npm silently leaves an optional package out of the lock when the registry at hand does not know it; `npm ci` then fails
 * with `Missing: … from lock file`. Every such package names its system, processor and C library in its own name, so its
 * entry can be written without asking anybody. Run after every `npm install NAME`: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface LockedPackage {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}
export interface Lock {
  packages: Record<string, LockedPackage>;
  [field: string]: unknown;
}

/** What a part of a package name says, in npm's words. */
const SYSTEMS: Record<string, string> = { win: 'win32', win32: 'win32', windows: 'win32', darwin: 'darwin', macos: 'darwin' };
for (const name of ['linux', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']) SYSTEMS[name] = name;
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];
const LIBRARIES: Record<string, string> = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** `@pagefind/windows-x64` → `{ os: ['win32'], cpu: ['x64'] }`. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/._-]/);
  const os = words.map((word) => SYSTEMS[word]).find((word) => word !== undefined);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.map((word) => LIBRARIES[word]).find((word) => word !== undefined);
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(os === 'linux' && libc && { libc: [libc] }) };
}

/** Where the packages of one place are looked for, nearest first: `a/node_modules/b` sees its own, those of `a`, the root's. */
function placesFor(path: string, name: string): string[] {
  const places = [`${path && `${path}/`}node_modules/${name}`];
  for (let at = path.lastIndexOf('node_modules/'); at >= 0; at = path.lastIndexOf('node_modules/', at - 1)) {
    places.push(`${path.slice(0, at)}node_modules/${name}`);
    if (at === 0) break;
  }
  return places;
}

/** Optional packages that the lock names but does not hold, by the place where they belong. */
export function missingFrom({ packages }: Lock): Map<string, LockedPackage> {
  const missing = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = placesFor(path, name);
      const held = places.map((place) => packages[place] ?? missing.get(place)).find((found) => found !== undefined);
      const isExact = /^\d+\.\d+\.\d+/.test(version);
      if (held && (held.version === version || !isExact)) continue;
      const place = held ? places[0]! : places.at(-1)!;
      missing.set(place, { version, ...platformOf(name), optional: true });
    }
  }
  return missing;
}

/** The lock with all of them, in npm's order. */
export function completeLock(lock: Lock): Lock {
  const packages = Object.entries(lock.packages).concat([...missingFrom(lock)]);
  return { ...lock, packages: Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = missingFrom(lock);
  if (missing.size > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(`package-lock.json: ${missing.size} packages added${[...missing.keys()].map((path) => `\n  ${path}`).join('')}`);
}
