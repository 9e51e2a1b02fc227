import { issue } from '../corpus/issue.ts';
import type { Check } from './check.ts';

/** A share (`scale: share` of its term) is at most the whole: 1, or 100 with the unit `%`. */
export const shares: Check = function* ({ entries, vocabularies }) {
  const areShares = new Set(vocabularies.metric?.terms.flatMap(({ id, scale }) => (scale === 'share' ? [id] : [])));
  for (const entry of entries) {
    if (entry.kind !== 'paper') continue;
    for (const [index, { metric, unit, value, interval, comparator }] of (entry.data.study?.metrics ?? []).entries()) {
      if (!areShares.has(metric)) continue;
      const whole = unit === '%' ? 100 : 1;
      const figures: [string | undefined, (string | number)[]][] = [
        [value, ['value']],
        [interval?.[0], ['interval', 0]],
        [interval?.[1], ['interval', 1]],
        [comparator?.value, ['comparator', 'value']],
      ];
      for (const [figure, path] of figures) {
        if (figure === undefined || Math.abs(Number(figure)) <= whole) continue;
        yield issue('share-over-whole', entry.file, {
          path: ['study', 'metrics', index, ...path],
          params: {
            value: figure,
            metric,
            whole: String(whole),
            ...(whole === 1 && Number(figure) <= 100 && { percent: 'yes' }),
          },
        });
      }
    }
  }
};
