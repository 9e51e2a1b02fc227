// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The only components that may put ready-made HTML on a page (`set:html`). What they get is sanitised or escaped
 * before.
 */
const READY_MADE_HTML = ['src/components/Prose.astro', 'src/components/JsonLd.astro'];

const BECAUSE_OF_HTML = 'Turns text into HTML, and text may come from a stranger: use textContent, or create elements.';
const BECAUSE_OF_POLICY = "The pages' Content-Security-Policy blocks it: write a file in src/ and import it.";

/** Properties that turn text into HTML or code. */
const SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'srcdoc',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
];

/** What would run or style inline. */
const INLINE = [
  {
    selector:
      'JSXOpeningElement:not(:has(JSXAttribute[name.name="src"])) > JSXAttribute[name.namespace.name="is"][name.name.name="inline"]',
    message: BECAUSE_OF_POLICY,
  },
  { selector: 'JSXAttribute[name.namespace.name="define"]', message: BECAUSE_OF_POLICY },
  { selector: 'JSXAttribute[name.name="style"]', message: BECAUSE_OF_POLICY },
  { selector: 'JSXAttribute[name.name=/^on[a-z]/i]', message: BECAUSE_OF_POLICY },
];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.vitest/', 'node_modules/', 'tests/fixtures/']),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-promise-executor-return': ['error', { allowVoid: true }],
      'no-unreachable-loop': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'no-restricted-properties': [
        'error',
        ...SINKS.map((property) => ({ property, message: BECAUSE_OF_HTML })),
        { object: 'document', property: 'write', message: BECAUSE_OF_HTML },
        { object: 'document', property: 'writeln', message: BECAUSE_OF_HTML },
      ],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // For where the compiler cannot see what a line above made sure of.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Scripts inside of components are taken out of them without types.
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignoreConditionalTests: true, ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      // What scrolls sideways must be reachable with the keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'] }],
      'no-restricted-syntax': ['error', ...INLINE],
    },
  },
  { files: READY_MADE_HTML, rules: { 'astro/no-set-html-directive': 'off' } },
  // Hostile addresses are written out to see that they are refused.
  { files: ['tests/**'], rules: { 'no-script-url': 'off' } },
  // Programs print.
  {
    files: [
      'src/cli/**',
      'src/reporters/**',
      'tests/run.ts',
      'tests/bench/**',
      'tests/eval/**',
      'tests/judge/**',
      'tests/look/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
