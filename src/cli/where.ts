/** Where a site will stand, as far as the caller says so: `--site` and `--base`, else SITE_URL and BASE_PATH. */
import { UsageError } from './command.ts';

export interface Wish {
  /** Address, with or without a path. */
  site?: string | undefined;
  base?: string | undefined;
}

export function whereOf({ site, base }: Wish): Wish {
  const address = (site ?? process.env.SITE_URL) || undefined;
  const path = (base ?? process.env.BASE_PATH) || undefined;
  if (address && !(/^https?:\/\/[^/]+/.test(address) && URL.canParse(address)))
    throw new UsageError(`--site must be a full address, such as https://name.github.io, and is: ${address}`);
  if (path && !/^\/[\w./~-]*$/.test(path)) throw new UsageError(`--base must be a path, such as /repository, and is: ${path}`);
  return { site: address, base: path };
}
