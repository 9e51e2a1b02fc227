import { code } from '../text/index.ts';

/** The code of a person’s two names in either order: the index has it for every author, so that `Liu Xiang` is not `Xiang Li` and a Liu. */
export const namePair = (one: string, other: string): string => code('name', [one, other].sort().join(' '));
