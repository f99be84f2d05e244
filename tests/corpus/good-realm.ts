/**
 * Runs a module's `selfTest` in the realm a process lives in: hardened, with what the sealed library names and no more.
 *
 * Owns: bundling the module with its neighbours as it stands (types off, nothing looked at), and a fresh realm for each.
 */
import { build } from 'esbuild';
import { newQuickJSWASMModule, type QuickJSContext, type QuickJSWASMModule } from 'quickjs-emscripten';
import { hardenRealmScript } from '../../runtime/realm/index.ts';

const symbols = `for(const n of['dispose','asyncDispose'])Object.defineProperty(Symbol,n,{value:Symbol('Symbol.'+n)})`;
const harden = hardenRealmScript();

export class HardenedEngine {
  readonly #module: QuickJSWASMModule;

  private constructor(module: QuickJSWASMModule) {
    this.#module = module;
  }

  static async load(): Promise<HardenedEngine> {
    return new HardenedEngine(await newQuickJSWASMModule());
  }

  /** What the `selfTest` of the module at `path` gives, as text; a promise is waited for. */
  async selfTest(path: string): Promise<string> {
    const code = await script(path);
    const runtime = this.#module.newRuntime();
    runtime.setMaxStackSize(512 * 1024);
    let turns = 0;
    runtime.setInterruptHandler(() => ++turns > 5000);
    const context = runtime.newContext({ intrinsics });
    try {
      for (const part of [symbols, harden]) context.unwrapResult(context.evalCode(part)).dispose();
      return settle(context, code);
    } finally {
      context.dispose();
      runtime.dispose();
    }
  }
}

const intrinsics = {
  BaseObjects: true,
  Eval: true,
  StringNormalize: true,
  RegExp: true,
  RegExpCompiler: true,
  JSON: true,
  MapSet: true,
  TypedArrays: true,
  Promise: true,
  BigInt: true,
};

/** Without an export of the bundle: esbuild would define it as an accessor, which the realm has no function for. */
async function script(path: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import { selfTest } from ${JSON.stringify(path)}; keep(selfTest);`, resolveDir: '/' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
  });
  return `let selfTest; const keep = (test) => { selfTest = test; };\n${outputFiles.map(({ text }) => text).join('')}\nselfTest();`;
}

function settle(context: QuickJSContext, code: string): string {
  const result = context.evalCode(code);
  if (result.error) return `threw ${result.error.consume((error) => JSON.stringify(context.dump(error)))}`;
  return result.value.consume((value) => {
    const jobs = context.runtime.executePendingJobs(100_000);
    if (jobs.error) return `threw ${jobs.error.consume((error) => JSON.stringify(context.dump(error)))}`;
    const state = context.getPromiseState(value);
    if (state.type === 'pending') return 'a promise that never settles';
    if (state.type === 'rejected')
      return `threw ${state.error.consume((error) => JSON.stringify(context.dump(error)))}`;
    if (state.notAPromise) return String(context.dump(value));
    return state.value.consume((settled) => String(context.dump(settled)));
  });
}
