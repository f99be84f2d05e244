/**
 * The programs as plain TypeScript sees them: strict, with its own library instead of the sealed one.
 *
 * Owns: that program, its errors, and the type `go` returns.
 */
import ts from 'typescript';
import { forcedOptions } from '../../compiler/verify/options.ts';

/** What a result says of its static type: its name, and every `typeof` (`null` for itself) a value of it can have. */
export interface StaticResult {
  readonly name: string;
  readonly possible: ReadonlySet<string>;
}

export class PlainTypeScript {
  readonly #program: ts.Program;

  constructor(files: readonly string[]) {
    const { noLib: _, ...options } = forcedOptions;
    this.#program = ts.createProgram([...files], {
      ...options,
      lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts', 'lib.es2025.iterator.d.ts'],
      moduleDetection: ts.ModuleDetectionKind.Force,
    });
  }

  errorsOf(path: string): readonly string[] {
    const file = this.#program.getSourceFile(path);
    if (!file) return [`${path} is not part of the program`];
    const found = [...this.#program.getSyntacticDiagnostics(file), ...this.#program.getSemanticDiagnostics(file)];
    return found.map(
      (error) => `TS${error.code} ${lineOf(error)}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`,
    );
  }

  resultOfGo(path: string): StaticResult | undefined {
    const checker = this.#program.getTypeChecker();
    const file = this.#program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    const go = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === 'go');
    const [signature] = go ? checker.getTypeOfSymbol(go).getCallSignatures() : [];
    if (!signature) return undefined;
    const type = checker.getAwaitedType(signature.getReturnType()) ?? signature.getReturnType();
    return { name: checker.typeToString(type), possible: possibleTypes(type) };
  }
}

const lineOf = (error: ts.Diagnostic): number =>
  (error.file?.getLineAndCharacterOfPosition(error.start ?? 0).line ?? 0) + 1;

const byFlag: readonly (readonly [ts.TypeFlags, readonly string[]])[] = [
  [ts.TypeFlags.NumberLike, ['number']],
  [ts.TypeFlags.StringLike, ['string']],
  [ts.TypeFlags.BooleanLike, ['boolean']],
  [ts.TypeFlags.BigIntLike, ['bigint']],
  [ts.TypeFlags.ESSymbolLike, ['symbol']],
  [ts.TypeFlags.Undefined, ['undefined']],
  [ts.TypeFlags.Null, ['null']],
  [ts.TypeFlags.Never, []],
  [ts.TypeFlags.NonPrimitive, ['object', 'function']],
];

const everything: readonly string[] = [
  ...['number', 'string', 'boolean', 'bigint', 'symbol', 'undefined', 'null', 'object', 'function'],
];

function possibleTypes(type: ts.Type): ReadonlySet<string> {
  if (type.isUnion()) return new Set(type.types.flatMap((part) => [...possibleTypes(part)]));
  for (const [flag, possible] of byFlag) if (type.flags & flag) return new Set(possible);
  if (!(type.flags & ts.TypeFlags.Object)) return new Set(everything);
  if (type.getCallSignatures().length > 0) return new Set(['function']);
  // An interface of methods alone may describe a primitive; these programs return none such.
  return new Set(['object', 'function']);
}
