/**
 * Runs traced programs on QuickJS, many in one realm, and tells what came of each.
 *
 * Owns: the realm (hardened or whole), the tracer's module in it, and the bounds: turns, stack, and how much is looked at.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transform } from 'esbuild';
import {
  newQuickJSWASMModule,
  type QuickJSContext,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten';
import { packageFolder } from '../../../compiler/index.ts';
import { elementGuards } from '../../../runtime/prelude-source.ts';
import { hardenRealmScript } from '../../../runtime/realm/index.ts';
import type { TracedProgram } from '../trace-types.ts';
import { type Site, tracerModule } from './instrument.ts';

/** A value that was not what its static type says. */
export interface Mismatch {
  readonly site: Site;
  readonly why: string;
  readonly value: string;
}

export interface Run {
  /** `stuck`: no end within the bounds. `engine`: it threw a TypeError, ReferenceError or SyntaxError of the engine's or its own. */
  readonly kind: 'value' | 'throws' | 'stuck';
  readonly engine: boolean;
  /** The value, or the error's name and message. */
  readonly detail: string;
  readonly mismatches: readonly Mismatch[];
}

export interface RunOptions {
  /** The realm is a process's. */
  readonly hardened: boolean;
  /** The exported function to call. */
  readonly call: string;
  /** How many values, and values in values, are compared at most in a run. */
  readonly visits: number;
  /** How many interrupts, some 10,000 bytecodes each, a run lasts at most. */
  readonly turns: number;
}

const guest = readFileSync(join(packageFolder(), 'tests/fuzz/trace/guest-tracer.js'), 'utf8');
/** What of the library emission calls. */
const library = `const isArray=Array.isArray,text=String,RE=RangeError;${elementGuards}
const element=(a,i)=>new Element(a,i);export{index,write,element};`;
const symbols = `for(const n of['dispose','asyncDispose'])Object.defineProperty(Symbol,n,{value:Symbol('Symbol.'+n)})`;
const harden = hardenRealmScript();
const intrinsics = {
  ...{ BaseObjects: true, Eval: true, StringNormalize: true, RegExp: true, RegExpCompiler: true },
  ...{ JSON: true, MapSet: true, TypedArrays: true, Promise: true, BigInt: true },
};

const own: Readonly<Record<string, string>> = { [tracerModule]: guest, skerry: library };

export class TracingEngine {
  #module: QuickJSWASMModule;

  private constructor(module: QuickJSWASMModule) {
    this.#module = module;
  }

  static async load(): Promise<TracingEngine> {
    return new TracingEngine(await newQuickJSWASMModule());
  }

  /** One run for each entry, in one realm. */
  async run(program: TracedProgram, entries: readonly string[], options: RunOptions): Promise<readonly Run[]> {
    const plain = await withoutTypes(program.modules);
    const runtime = this.#module.newRuntime();
    runtime.setMaxStackSize(256 * 1024);
    const turns = { left: 10_000 };
    runtime.setInterruptHandler(() => --turns.left < 0);
    runtime.setModuleLoader(
      (path) => own[path] ?? plain.get(path) ?? '',
      (from, name) => (name.startsWith('.') ? resolve(dirname(from), name) : name),
    );
    const context = options.hardened ? runtime.newContext({ intrinsics }) : runtime.newContext();
    const realm = new Realm(context, program, options);
    const runs = entries.map((entry, id) => {
      turns.left = options.turns;
      return realm.run(entry, id);
    });
    await this.#free(context, runtime);
    return runs;
  }

  /** This engine leaks what some iterator helpers are given, and then cannot free its runtime: it starts anew. */
  async #free(context: QuickJSContext, runtime: QuickJSRuntime): Promise<void> {
    try {
      context.dispose();
      runtime.dispose();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error;
      this.#module = await newQuickJSWASMModule();
    }
  }
}

class Realm {
  readonly #context: QuickJSContext;
  readonly #program: TracedProgram;
  readonly #options: RunOptions;
  readonly #reports = new Map<number, string>();

  constructor(context: QuickJSContext, program: TracedProgram, options: RunOptions) {
    this.#context = context;
    this.#program = program;
    this.#options = options;
    context
      .newFunction('report', (id, text) => {
        this.#reports.set(context.getNumber(id), context.getString(text));
      })
      .consume((report) => context.setProp(context.global, '__report', report));
    this.#evaluate(symbols);
    const tables = {
      shapes: program.shapes,
      sites: program.sites.map((site) => site.shape),
    };
    // The library takes what it needs before the realm is hardened, as the prelude does.
    const load = `import { load } from '${tracerModule}'; import 'skerry'; load(${JSON.stringify(JSON.stringify(tables))});`;
    this.#evaluate(load, true);
    if (options.hardened) this.#evaluate(harden);
  }

  #evaluate(code: string, asModule = false): void {
    const type = asModule ? 'module' : 'global';
    this.#context.unwrapResult(this.#context.evalCode(code, '/start.js', { type })).dispose();
  }

  run(entry: string, id: number): Run {
    const { call, visits } = this.#options;
    const code = `import { ${call} } from ${JSON.stringify(entry)}; import { run } from '${tracerModule}'; run(${call}, ${id}, ${visits});`;
    const failed = this.#failure(code, id);
    const text = this.#reports.get(id);
    if (text === undefined) return failed ?? { kind: 'stuck', engine: false, detail: '', mismatches: [] };
    return readReport(text, this.#program.sites);
  }

  /** What the module itself threw, before anything was called. */
  #failure(code: string, id: number): Run | undefined {
    const context = this.#context;
    const result = context.evalCode(code, `/run-${id}.js`, { type: 'module' });
    const error = result.error ?? result.value;
    return error.consume((handle) => {
      context.runtime.executePendingJobs(20_000).dispose?.();
      if (result.error) return thrown(context.dump(handle));
      const state = context.getPromiseState(handle);
      if (state.type === 'rejected') return state.error.consume((reason) => thrown(context.dump(reason)));
      if (state.type === 'fulfilled' && !state.notAPromise) state.value.dispose();
      return undefined;
    });
  }
}

function thrown(dumped: unknown): Run {
  const record = typeof dumped === 'object' && dumped !== null ? dumped : {};
  const name = 'name' in record ? String(record.name) : 'unknown';
  const message = 'message' in record ? String(record.message) : String(dumped);
  if (name === 'InternalError') return { kind: 'stuck', engine: false, detail: message, mismatches: [] };
  const engine = /^(TypeError|ReferenceError|SyntaxError)$/.test(name);
  return { kind: 'throws', engine, detail: `${name}: ${message}`, mismatches: [] };
}

interface Report {
  readonly kind: 'value' | 'throws';
  readonly engine?: boolean;
  readonly value?: string;
  readonly error?: string;
  readonly mismatches: readonly { readonly site: number; readonly why: string; readonly value: string }[];
}

function readReport(text: string, sites: readonly Site[]): Run {
  const report = parseReport(text);
  const mismatches = report.mismatches.flatMap(({ site, why, value }) => {
    const at = sites[site];
    return at ? [{ site: at, why, value }] : [];
  });
  return { kind: report.kind, engine: report.engine ?? false, detail: report.value ?? report.error ?? '', mismatches };
}

/** The guest's tracer made the text, and the program cannot reach what makes it. */
const parseReport = (text: string): Report => JSON.parse(text) as Report;

async function withoutTypes(modules: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const made = await Promise.all(
    [...modules].map(async ([path, text]) => {
      const { code } = await transform(text, {
        loader: 'ts',
        format: 'esm',
        target: 'es2023',
        supported: { using: false },
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
      });
      return [path, code] as const;
    }),
  );
  return new Map(made);
}

export const showMismatch = ({ site, why, value }: Mismatch): string =>
  `${site.file}:${site.line}: \`${site.text}\` is of type ${site.type}, but holds ${value}: ${why}`;
