/**
 * Builds `dist/` from the TypeScript sources with esbuild; `npm ci` runs it through `prepare`.
 *
 * Owns: which entry points the package has. Splitting keeps the compiler out of what a boot from cached images loads.
 */
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPlayground } from './web/build.mjs';

/**
 * TypeScript is a script of nine megabytes. Imported, Node reads it through twice before it runs it, to find what it exports; required,
 * it does not: 0.4 s at each start.
 */
const requireTypeScript = {
  name: 'require-typescript',
  setup(plugins) {
    plugins.onResolve({ filter: /^typescript$/ }, () => ({ path: 'typescript', namespace: 'required' }));
    plugins.onLoad({ filter: /.*/, namespace: 'required' }, () => ({
      contents:
        "import { createRequire } from 'node:module';\nexport default createRequire(import.meta.url)('typescript');",
    }));
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    skerry: 'boot/cli/main.ts',
    host: 'boot/host.ts',
    process: 'boot/outside.ts',
    bench: 'tests/bench/main.ts',
    fuzz: 'tests/fuzz/main.ts',
    model: 'tests/kernel/model-main.ts',
    mutation: 'tests/mutation/main.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  plugins: [requireTypeScript],
  sourcemap: true,
  logLevel: 'warning',
});
chmodSync(new URL('../dist/skerry.js', import.meta.url), 0o755);
await buildPlayground(root);
