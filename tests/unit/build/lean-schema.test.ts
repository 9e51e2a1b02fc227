import { expect, test } from 'vitest';
import { withoutMeta } from '../../../src/build/lean-schema.ts';

test('what a schema says of itself is taken out, what it asks stays', () => {
  expect(
    withoutMeta(
      "const a = z.object({ b: line(9).optional().meta(about('B (b).', '乙')), c: z.string().meta({ ...about('C', '丙') }).min(1) }).meta(about('A', '甲'));\nconst meta = a.meta;",
    ),
  ).toBe('const a = z.object({ b: line(9).optional(), c: z.string().min(1) });\nconst meta = a.meta;');
});
