/** Tests are every `*.test.ts` under `tests/`, each file in a process of its own, with keys and images of their own. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    env: { SKERRY_HOME: fileURLToPath(new URL('node_modules/.cache/skerry-tests', import.meta.url)) },
  },
});
