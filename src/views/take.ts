/** Links to the feeds and files of a section or topic. */
import { FEED_FORMATS } from '../urls.ts';
import type { Collection } from './collections.ts';
import type { Anchor, Context } from './context.ts';
import { FORMAT_NAMES } from './head.ts';

export interface TakeLink extends Anchor {
  /** The label with what it is of, for those who do not see where it stands. */
  readonly full: string;
}

const OTHERS = { json: 'JSON', csv: 'CSV' } as const;

export function takeOf({ urls, locale, t }: Context, { path, title, dumps }: Collection): TakeLink[] {
  const links = [
    ...FEED_FORMATS.map((format) => ({ href: urls.feed(locale, path, format), label: t.take.feed[format] })),
    ...dumps.map((format) => ({
      href: urls.dump(path, format),
      label: format === 'json' || format === 'csv' ? OTHERS[format] : FORMAT_NAMES[format],
    })),
  ];
  return links.map((link) => ({ ...link, full: title ? `${link.label}${t.colon}${title}` : link.label }));
}
