/**
 * A list of thousands of entries goes without what would cost its maintainer minutes and its host gigabytes, and gives a
 * reader nothing that is not elsewhere: share pictures, and pages of authors who wrote a single entry.
 */
import type { Catalog } from './catalog.ts';

const MOST = 2000;

export const isLarge = ({ entries }: Pick<Catalog, 'entries'>): boolean => entries.length > MOST;
