/**
 * Builds `dist/playground/`: the checker, a system and a page, as static files for a browser.
 *
 * Owns: what stands in for what only Node has. `node:*` is nothing: code of the shared folders that needs it is not reached in a browser, and
 * the tests in a real one see that. Invariant: the compiler's and the kernel's sources are the very ones that Node runs.
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const { resolve } = createRequire(import.meta.url);
const builtins = new Set(builtinModules);

/** Modules of Node's, empty: TypeScript and Emscripten ask for some and do without. */
const withoutNode = {
  name: 'without-node',
  setup(plugins) {
    plugins.onResolve({ filter: /^[a-z_/:]+$/ }, ({ path }) =>
      builtins.has(path.replace(/^node:/, '')) ? { path, namespace: 'nothing', sideEffects: false } : undefined,
    );
    plugins.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What the page is given as text. */
const texts = (root) => ({
  name: 'texts',
  setup(plugins) {
    const library = readdirSync(join(root, 'abi')).filter((name) => name.endsWith('.ts'));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const modules = {
      'skerry:library': Object.fromEntries(
        library.map((name) => [name, readFileSync(join(root, 'abi', name), 'utf8')]),
      ),
      'skerry:version': `skerry ${version}`,
      'skerry:examples': Object.fromEntries(
        Object.entries(examples).map(([title, path]) => [
          title,
          readFileSync(join(root, 'examples', path, 'main.ts'), 'utf8'),
        ]),
      ),
    };
    plugins.onResolve({ filter: /^skerry:/ }, ({ path }) => ({ path, namespace: 'texts' }));
    plugins.onLoad({ filter: /.*/, namespace: 'texts' }, ({ path }) => ({
      contents: JSON.stringify(modules[path]),
      loader: 'json',
    }));
  },
});

const examples = {
  'Says lines back': 'lines',
  'Computes for ever': 'spin',
  'Eats memory': 'hog',
  'Gives a block away twice': 'bad/moved-twice',
  'Asserts instead of asking': 'bad/assertion',
};

export async function buildPlayground(root) {
  const out = join(root, 'dist', 'playground');
  await build({
    absWorkingDir: root,
    entryPoints: {
      page: 'boot/web/page.ts',
      'checker.worker': 'boot/web/checker.worker.ts',
      'system.worker': 'boot/web/system.worker.ts',
    },
    outdir: out,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    splitting: true,
    minify: true,
    alias: { esbuild: 'esbuild-wasm' },
    plugins: [texts(root), withoutNode],
    logLevel: 'warning',
  });
  for (const name of ['index.html', 'page.css']) cpSync(join(root, 'boot', 'web', name), join(out, name));
  cpSync(join(dirname(resolve('esbuild-wasm/package.json')), 'esbuild.wasm'), join(out, 'esbuild.wasm'));
  cpSync(resolve('@jitl/quickjs-wasmfile-release-sync/wasm'), join(out, 'emscripten-module.wasm'));
}
