/** What the schema says of itself, in both languages, is for the manual and for editors; a reader’s browser does without. */
import { parseAst, type Plugin } from 'vite';

interface Call {
  readonly type: string;
  readonly end: number;
  readonly callee?: {
    readonly type: string;
    readonly object: { readonly end: number };
    readonly property: { readonly name?: string };
  };
}

/** Takes every `.meta(…)` out of a module. */
export function withoutMeta(code: string): string {
  const cuts: [number, number][] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, end, callee } = node as Call;
    if (type === 'CallExpression' && callee?.type === 'MemberExpression' && callee.property.name === 'meta')
      cuts.push([callee.object.end, end]);
    Object.values(node).forEach(look);
  };
  look(parseAst(code));
  return cuts.sort(([a], [b]) => b - a).reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), code);
}

/** Does so with the schema, in what browsers get. */
export const leanSchema: Plugin = {
  name: 'lean-schema',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  transform: {
    filter: { id: /\/src\/schema\/[\w-]+\.ts$/ },
    handler: (code) => ({ code: withoutMeta(code), map: null }),
  },
};
