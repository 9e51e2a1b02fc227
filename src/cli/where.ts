/**
 * Where a site will stand, as far as the caller says so: `--site` and `--base`, else SITE_URL and BASE_PATH; PAGES_URL where
 * neither those nor the list says it. A workflow hands over variables that nobody has set as empty ones.
 */
import { isPublicUrl } from '../schema/index.ts';
import { UsageError } from './command.ts';

export interface Wish {
  /** Address, with or without a path. */
  site?: string | undefined;
  base?: string | undefined;
}

const isAddress = (text: string) => /^https?:\/\/[^/]+/.test(text) && URL.canParse(text);

/** @throws UsageError when something is no address; also when REPOSITORY_URL is none, which leads readers to source files. */
export function whereOf({ site, base }: Wish): Wish & { otherwise: string | undefined } {
  const { SITE_URL, BASE_PATH, PAGES_URL, REPOSITORY_URL } = process.env;
  const address = (site ?? SITE_URL) || undefined;
  const path = (base ?? BASE_PATH) || undefined;
  const otherwise = PAGES_URL || undefined;
  if (address && !isAddress(address))
    throw new UsageError(`--site must be a full address, such as https://name.github.io, and is: ${address}`);
  if (path && !/^\/[\w./~-]*$/.test(path)) throw new UsageError(`--base must be a path, such as /repository, and is: ${path}`);
  if (otherwise && !isAddress(otherwise))
    throw new UsageError(`PAGES_URL must be a full address, such as https://name.github.io/repository, and is: ${otherwise}`);
  if (REPOSITORY_URL && !isPublicUrl(REPOSITORY_URL))
    throw new UsageError(`REPOSITORY_URL must be a full address, such as https://github.com/you/list, and is: ${REPOSITORY_URL}`);
  return { site: address, base: path, otherwise };
}
