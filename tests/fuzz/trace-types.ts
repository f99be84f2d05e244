/**
 * The tracing emitter: the modules of a checked program, told to compare each value with its static type where it is read.
 *
 * Owns: what a traced program consists of. For tests only: any program that type-checks can be traced, verified or not.
 */
import type ts from 'typescript';
import type { ModuleEdits } from '../../compiler/verify/emission/index.ts';
import { instrument, type Site } from './trace/instrument.ts';
import { type Shape, ShapeTable } from './trace/shapes.ts';

export interface TracedProgram {
  /** TypeScript with the tracer in it, by absolute path. */
  readonly modules: ReadonlyMap<string, string>;
  readonly shapes: readonly Shape[];
  readonly sites: readonly Site[];
}

/** `emission`: what the compiler writes into the modules; nothing is as plain TypeScript runs them. */
export function traceModules(
  checker: ts.TypeChecker,
  files: readonly ts.SourceFile[],
  emission: ReadonlyMap<ts.SourceFile, ModuleEdits> = new Map(),
): TracedProgram {
  const shapes = new ShapeTable(
    checker,
    (file) => !file.isDeclarationFile && !/\/abi\/[a-z-]+\.ts$/.test(file.fileName),
  );
  const sites: Site[] = [];
  const modules = new Map(
    files.map((file) => [file.fileName, instrument(file, checker, shapes, sites, emission.get(file))]),
  );
  return { modules, shapes: shapes.shapes, sites };
}
