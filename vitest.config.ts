/** Tests are every `*.test.ts` under `tests/`, each file in a process of its own, with keys and images of their own. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One source file with another text, for `tests/mutation`: do these tests notice a decision that is taken out? */
const mutant: unknown = JSON.parse(process.env.SKERRY_MUTANT ?? 'null');
const mutated = {
  name: 'mutant',
  enforce: 'pre' as const,
  load: (id: string) =>
    typeof mutant === 'object' && mutant !== null && 'file' in mutant && 'text' in mutant && mutant.file === id
      ? String(mutant.text)
      : undefined,
};

export default defineConfig({
  plugins: [mutated],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    env: { SKERRY_HOME: fileURLToPath(new URL('node_modules/.cache/skerry-tests', import.meta.url)) },
  },
});
