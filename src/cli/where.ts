/**
 * Where a site will stand, as far as the caller says so: `--site` and `--base`, else SITE_URL and BASE_PATH; PAGES_URL where
 * neither those nor the list says it. A workflow hands over variables that nobody has set as empty ones.
 */
import { commandTexts } from '../i18n/commands.ts';
import { isPublicUrl } from '../schema/index.ts';
import { terminalLocale, UsageError } from './command.ts';

export interface Wish {
  /** Address, with or without a path. */
  site?: string | undefined;
  base?: string | undefined;
}

const isAddress = (text: string) => /^https?:\/\/[^/]+/.test(text) && URL.canParse(text);

/** @throws UsageError when something is no address; also when REPOSITORY_URL is none, which leads readers to source files. */
export function whereOf({ site, base }: Wish): Wish & { otherwise: string | undefined } {
  const say = commandTexts[terminalLocale()];
  const { SITE_URL, BASE_PATH, PAGES_URL, REPOSITORY_URL } = process.env;
  const address = (site ?? SITE_URL) || undefined;
  const path = (base ?? BASE_PATH) || undefined;
  const otherwise = PAGES_URL || undefined;
  if (address && !isAddress(address)) throw new UsageError(say.noAddress('--site', 'https://name.github.io', address));
  if (path && !/^\/[\w./~-]*$/.test(path)) throw new UsageError(say.noPath(path));
  if (otherwise && !isAddress(otherwise))
    throw new UsageError(say.noAddress('PAGES_URL', 'https://name.github.io/repository', otherwise));
  if (REPOSITORY_URL && !isPublicUrl(REPOSITORY_URL))
    throw new UsageError(say.noAddress('REPOSITORY_URL', 'https://github.com/you/list', REPOSITORY_URL));
  return { site: address, base: path, otherwise };
}
