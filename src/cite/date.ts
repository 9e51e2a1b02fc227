/** The day, month or year of publication. */
import type { CslItem } from './csl.ts';

/** ISO 8601: `2021-02-24`, or `2021`. */
export const isoDate = ({ issued }: { issued?: CslItem['issued'] | undefined }) =>
  issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');

/** The year alone. */
export const yearOf = ({ issued }: { issued?: CslItem['issued'] | undefined }) => issued?.['date-parts'][0][0];
