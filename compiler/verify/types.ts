/**
 * The pass `types`: what TypeScript itself has to say, file by file.
 *
 * Owns: which of its errors count, and running its checker so that no program can bring it down. Invariant: a file with a
 * syntax error has no other findings, for its tree is a guess.
 */
import type ts from 'typescript';
import type { Finding, VerifyContext } from './context.ts';
import { boundedDepth } from './seal/bounded-depth.ts';

export interface TypeErrors {
  readonly errors: readonly ts.Diagnostic[];
  /** The checker ran out of stack on these files. */
  readonly findings: readonly Finding[];
  /** Files whose syntax is broken. */
  readonly broken: ReadonlySet<ts.SourceFile>;
}

export function checkTypes({ program, judged }: VerifyContext): TypeErrors {
  const errors: ts.Diagnostic[] = [];
  const findings: Finding[] = [];
  const broken = new Set<ts.SourceFile>();
  for (const file of judged) {
    const syntax = program.getSyntacticDiagnostics(file);
    if (syntax.length > 0) {
      broken.add(file);
      errors.push(...syntax);
      continue;
    }
    try {
      // What TypeScript misses in the library has no place of its own; it belongs to the file that asked for it.
      errors.push(...program.getSemanticDiagnostics(file).map((error) => (error.file ? error : { ...error, file })));
    } catch (error) {
      // TypeScript recurses over types as well, which no bound on the source can limit.
      if (!(error instanceof RangeError)) throw error;
      findings.push({ ...boundedDepth.found(file), at: { start: 0, end: 0 } });
    }
  }
  return { errors, findings, broken };
}
