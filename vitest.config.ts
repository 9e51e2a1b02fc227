import { defineConfig } from 'vitest/config';

const site = 'tests/site/build.ts';
const list = 'tests/content/build.ts';
const browser = 'tests/browser/chromium.ts';

/** One project a room of tests/: groups run one after another, the files of a group side by side. */
export default defineConfig({
  test: {
    environment: 'node',
    // Ends what hangs; how fast a machine is, is no matter of a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: site,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [site, browser],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        // The list itself. What holds of the site of any list holds of its site.
        extends: true,
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts', 'tests/site/any/**/*.test.ts'],
          globalSetup: [list, browser],
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
