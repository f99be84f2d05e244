/**
 * Runs programs that nobody verified, in a fresh QuickJS each: the library whole, no realm hardened, nothing looked at.
 *
 * Owns: taking the types off with esbuild, and saying in a word what came of calling `go`. Each file stays an ES module, so that
 * what modules see of each other before they have run is seen here too.
 */
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import {
  newQuickJSWASMModule,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from 'quickjs-emscripten';

/** How `go` ended: a value of that `typeof` (`null` for itself), `true` for that very value, or an error of that name. */
export interface Outcome {
  readonly kind: 'value' | 'throws';
  readonly is: string;
  readonly detail: string;
}

export class UnverifiedEngine {
  readonly #module: QuickJSWASMModule;
  /** JavaScript by the path of its source. */
  readonly #stripped: ReadonlyMap<string, string>;

  private constructor(module: QuickJSWASMModule, stripped: ReadonlyMap<string, string>) {
    this.#module = module;
    this.#stripped = stripped;
  }

  /** Of the sources at these paths, all below `folder`. */
  static async load(folder: string, paths: readonly string[]): Promise<UnverifiedEngine> {
    return new UnverifiedEngine(await newQuickJSWASMModule(), await strip(folder, paths));
  }

  /** The outcome of `go` of the module at `entry`. */
  run(entry: string): Outcome {
    const runtime = this.#module.newRuntime();
    let turns = 0;
    runtime.setInterruptHandler(() => ++turns > 1000);
    runtime.setModuleLoader(
      (path) => this.#stripped.get(path) ?? { error: new Error(`there is no module ${path}`) },
      (from, name) => (name.startsWith('.') ? resolve(dirname(from), name) : name),
    );
    const context = runtime.newContext();
    try {
      context.unwrapResult(context.evalCode(disposeSymbols)).dispose();
      const start = `import { go } from ${JSON.stringify(entry)}; globalThis.__go = go;`;
      const loaded = settle(context, context.evalCode(start, '/start.js', { type: 'module' }));
      if (loaded.kind === 'throws') return loaded;
      return context.getProp(context.global, '__go').consume((go) => {
        return settle(context, context.callFunction(go, context.undefined));
      });
    } finally {
      context.dispose();
      runtime.dispose();
    }
  }
}

/** QuickJS has no `using`: esbuild lowers it, and looks for these. */
const disposeSymbols = "for (const name of ['dispose', 'asyncDispose']) Symbol[name] ??= Symbol.for(`Symbol.${name}`);";

async function strip(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [...paths],
    outbase: folder,
    outdir: folder,
    write: false,
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/\.js$/, '.ts'), text]));
}

type Result = ReturnType<QuickJSContext['evalCode']>;

/** A promise is waited for. */
function settle(context: QuickJSContext, result: Result): Outcome {
  if (result.error) return result.error.consume((error) => failure(context, error));
  return result.value.consume((value) => {
    context.runtime.executePendingJobs(10_000).dispose?.();
    if (context.typeof(value) !== 'object') return valueOf(context, value);
    const state = context.getPromiseState(value);
    if (state.type === 'pending') return { kind: 'throws', is: 'never', detail: 'the promise never settles' };
    if (state.type === 'rejected') return state.error.consume((error) => failure(context, error));
    if (state.notAPromise) return valueOf(context, value);
    return state.value.consume((settled) => valueOf(context, settled));
  });
}

function valueOf(context: QuickJSContext, value: QuickJSHandle): Outcome {
  const type = context.typeof(value);
  const detail = type === 'symbol' || type === 'bigint' ? type : String(context.dump(value));
  return { kind: 'value', is: type === 'object' && detail === 'null' ? 'null' : type, detail };
}

function failure(context: QuickJSContext, error: QuickJSHandle): Outcome {
  const name = context.getProp(error, 'name').consume((handle) => String(context.dump(handle)));
  const message = context.getProp(error, 'message').consume((handle) => String(context.dump(handle)));
  return { kind: 'throws', is: name, detail: message };
}
