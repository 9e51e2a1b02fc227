import type { Fixer } from './fix.ts';

/** Spaces at the ends of lines, which nobody sees and every diff shows. */
export const trailingSpaces: Fixer = {
  name: 'trailing-spaces',
  find: ({ source }) =>
    [...source.matchAll(/[ \t]+$/gm)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      text: '',
      before: found[0],
      after: '',
    })),
};
