/**
 * What the last link check found: content/links.json. Written by `npm run links`, never by hand; what a reader sees of it
 * are the dates beside links. A list without the file is complete.
 */
import * as z from 'zod';
import { isCalendarDay, isPublicUrl } from './fields.ts';

/**
 * - `ok`: it answers.
 * - `blocked`: it answers, and lets no program in (401, 403, 429 and the like). Says nothing about people.
 * - `unreachable`: no answer in time, a server error, no such host. May be over tomorrow.
 * - `missing`: 404 or 410, seen once.
 * - `dead`: 404 or 410, seen again at least a day later.
 */
export const LINK_STATES = ['ok', 'blocked', 'unreachable', 'missing', 'dead'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Why there was no usable answer. */
export const LINK_REASONS = ['timeout', 'dns', 'tls', 'connection', 'redirects', 'private', 'server'] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

const day = z.string().refine(isCalendarDay);
const publicUrl = z.string().refine(isPublicUrl);
const identifier = z.string().min(1).max(300);

const link = z.strictObject({
  url: publicUrl,
  state: z.enum(LINK_STATES),
  /** Last answer, where there was one. */
  status: z.int().min(100).max(999).optional(),
  reason: z.enum(LINK_REASONS).optional(),
  /** First day in this state. */
  since: day,
  /** Day of the check, where it is not that of the snapshot: links that a run could not come to keep what they had. */
  checked: day.optional(),
  /** When 404 or 410 was seen first, to the second: dead is what is still missing a day later. */
  missingSince: z.iso.datetime().optional(),
  /** Where it leads for good, when it has moved (301, 308). */
  moved: publicUrl.optional(),
});
export type LinkRecord = z.infer<typeof link>;

const work = z.strictObject({
  /** In lower case. */
  doi: identifier,
  /** A retraction that the publisher or Retraction Watch has told Crossref of. */
  retracted: z.strictObject({ on: day.optional(), notice: identifier.optional() }).optional(),
  /** DOI of the published version of a preprint. */
  published: identifier.optional(),
  /** Title that Crossref has for the DOI, where it is another one than the entry's: the DOI, or the title, is wrong. */
  title: z.string().min(1).max(500).optional(),
  checked: day.optional(),
});
export type WorkRecord = z.infer<typeof work>;

export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  /** Day of the last run. */
  checked: day,
  links: z.array(link).max(200_000),
  works: z.array(work).max(100_000),
});
export type LinkSnapshot = z.infer<typeof snapshotSchema>;

/** One spelling an address: as a browser writes it, without the fragment, which no server sees. */
export function linkKey(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
