/**
 * Checks the ownership of one module in memory, beside the real process library.
 *
 * Owns: a small loader that knows only this pass, and the sealed library. A program with a type error is a mistake of the test's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { packageFolder } from '../../../compiler/index.ts';
import { type Finding, makeContext } from '../../../compiler/verify/context.ts';
import { indexer } from '../../../compiler/verify/node-index.ts';
import { checkOwnership } from '../../../compiler/verify/own/index.ts';

const folder = packageFolder();
const sealed = join(folder, 'abi/lib.sealed.d.ts');
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noLib: true,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitReturns: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

export interface Found {
  readonly code: string;
  /** The line of the place and of each related one, from 1. */
  readonly lines: readonly number[];
  readonly text: string;
}

export class OwnBench {
  readonly #parsed = new Map<string, ts.SourceFile>();

  check(text: string, name = '/program/main.ts'): readonly Found[] {
    return this.measure(text, name).findings;
  }

  /** How long the pass alone took, besides. */
  measure(text: string, name = '/program/main.ts'): { readonly findings: readonly Found[]; readonly ms: number } {
    const main = ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
    const program = ts.createProgram([sealed, name], options, this.#host(main));
    const errors = ts.getPreEmitDiagnostics(program, main);
    if (errors.length > 0) {
      const first = errors.map((error) => ts.flattenDiagnosticMessageText(error.messageText, ' ')).join('\n');
      throw new Error(`the program does not type-check: ${first}`);
    }
    const checker = program.getTypeChecker();
    const parts = { program, checker, entry: main, files: [main], indexed: indexer(), knowsLibrary: () => true };
    const began = performance.now();
    const context = makeContext(parts);
    const findings = checkOwnership(context, [context]).map(show);
    return { findings, ms: performance.now() - began };
  }

  #host(main: ts.SourceFile): ts.CompilerHost {
    const base = ts.createCompilerHost(options, true);
    return {
      ...base,
      getSourceFile: (path, version) => {
        if (path === main.fileName) return main;
        const known = this.#parsed.get(path);
        if (known) return known;
        const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), version, true);
        this.#parsed.set(path, file);
        return file;
      },
      fileExists: (path) => path === main.fileName || base.fileExists(path),
      resolveModuleNameLiterals: (names, from) =>
        names.map(({ text }) => ({
          resolvedModule: {
            resolvedFileName: text === 'skerry' ? join(folder, 'abi/process.ts') : join(from, '..', text),
            extension: ts.Extension.Ts,
          },
        })),
    };
  }
}

function show({ rule, node, message, related = [] }: Finding): Found {
  const lineOf = (at: ts.Node): number => ts.getLineAndCharacterOfPosition(at.getSourceFile(), at.getStart()).line + 1;
  const lines = [node, ...related.map((place) => place.node)].map(lineOf);
  return { code: rule.code, lines, text: `${rule.code} ${message} (lines ${lines.join(', ')})` };
}
