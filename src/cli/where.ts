/** Where a site will stand: `--site` and `--base`, else SITE_URL and BASE_PATH. */
import { UsageError } from './command.ts';

export function whereOf({ site, base }: { site?: string | undefined; base?: string | undefined }): { site: string | undefined; base: string } {
  const address = (site ?? process.env.SITE_URL) || undefined;
  const path = (base ?? process.env.BASE_PATH) || '/';
  if (address && !/^https?:\/\/[^/]+/.test(address)) throw new UsageError(`--site must be a full address, such as https://name.github.io, and is: ${address}`);
  if (!/^\/[\w./~-]*$/.test(path)) throw new UsageError(`--base must be a path, such as /repository, and is: ${path}`);
  return { site: address, base: path };
}
