/**
 * Checks and runs many small programs at once: each a module of its own in one program of the compiler, and in one realm.
 *
 * Owns: what became of a program: refused by TypeScript, refused by the verifier, accepted; and, run with the tracer, whether it went
 * wrong. Parsed files are shared between batches, so the library is parsed once.
 */
import {
  compile,
  compilerName,
  diskHost,
  ParsedFiles,
  packagedLibrary,
  type SourceHost,
  sha256Hex,
} from '../../compiler/index.ts';
import { editsOf } from '../../compiler/verify/emission/index.ts';
import { type Run, TracingEngine } from './trace/engine.ts';
import { traceModules } from './trace-types.ts';

export interface Outcome {
  /** TypeScript's errors; the other members say nothing of a program that has some. */
  readonly errors: readonly string[];
  /** The codes of the verifier's findings. */
  readonly refused: readonly string[];
  /** Undefined when it was not run. */
  readonly run: Run | undefined;
}

const folder = '/fuzz';

export class Lab {
  readonly #engine: TracingEngine;
  readonly #texts = new Map<string, string>();
  readonly #host: SourceHost = {
    readFile: (path) => this.#texts.get(path) ?? (path.startsWith(folder) ? undefined : diskHost.readFile(path)),
    kindOf: (path) => (this.#texts.has(path) ? 'file' : path.startsWith(folder) ? undefined : diskHost.kindOf(path)),
    list: () => [],
  };
  readonly #parsed = new ParsedFiles(this.#host);

  private constructor(engine: TracingEngine) {
    this.#engine = engine;
  }

  static async open(): Promise<Lab> {
    return new Lab(await TracingEngine.load());
  }

  /** The outcome of each text. Those the verifier refuses are run only on demand. */
  async examine(texts: readonly string[], runRefused: boolean): Promise<readonly Outcome[]> {
    this.#texts.clear();
    const paths = texts.map((_, index) => `${folder}/p${index}.ts`);
    for (const [index, path] of paths.entries()) this.#texts.set(path, texts[index] ?? '');
    const roots = paths.map((path) => ({ path, kind: 'module' as const }));
    const compiled = compile(this.#parsed, roots, packagedLibrary(), { sha256: sha256Hex, compiler: compilerName() });
    const judged = compiled.units.map(({ context, diagnostics }) => {
      const [file] = context.files;
      if (!file) throw new Error('a program has no module');
      const errors = [
        ...context.program.getSyntacticDiagnostics(file),
        ...context.program.getSemanticDiagnostics(file),
      ];
      const said = errors.map(({ messageText }) =>
        typeof messageText === 'string' ? messageText : messageText.messageText,
      );
      return { context, file, errors: said, refused: [...new Set(diagnostics.map(({ code }) => code))] };
    });
    const running = judged.filter(({ errors, refused }) => errors.length === 0 && (runRefused || refused.length === 0));
    const [first] = running;
    const files = running.map(({ file }) => file);
    const options = { hardened: true, call: 'go', visits: 20_000, turns: 60 };
    const runs = first
      ? await this.#engine.run(
          traceModules(first.context.checker, files, editsOf({ ...first.context, files })),
          files.map(({ fileName }) => fileName),
          options,
        )
      : [];
    const byFile = new Map(files.map((file, index) => [file, runs[index]]));
    return judged.map(({ errors, refused, file }) => ({ errors, refused, run: byFile.get(file) }));
  }
}

/** What a run shows to be wrong with a program; undefined when nothing is. */
export function wrongIn({ run }: Outcome): string | undefined {
  if (!run) return undefined;
  const [mismatch] = run.mismatches;
  if (mismatch) return 'mismatch';
  return run.kind === 'throws' && run.engine ? `throws ${run.detail}` : undefined;
}
