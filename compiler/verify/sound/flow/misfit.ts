/**
 * Why a type is not soundly assignable to another: the innermost reason and the way to it.
 *
 * Owns: `Misfit`. Each kind has a rule of its own (`index.ts`). Does not own words for people beyond the steps of the way.
 */
import type ts from 'typescript';

export type MisfitKind =
  /** Something mutable would be seen under a wider type, through which a wrong value could be put in. */
  | 'widening'
  /** A parameter takes less than callers may pass. */
  | 'parameter'
  /** An optional property or index signature speaks of what the source keeps silent about. */
  | 'forgotten'
  /** What is readonly would become writable. */
  | 'readonly'
  /** The result of a `void` function is used as something. */
  | 'void'
  /** A parameter that the target does not mention. */
  | 'hidden-parameter'
  /** Something that only looks like an instance of a class. */
  | 'lookalike'
  /** A method that needs its object, where a plain function is wanted. */
  | 'method'
  /** Everything else. */
  | 'other';

export interface Misfit {
  readonly kind: MisfitKind;
  readonly source: ts.Type;
  readonly target: ts.Type;
  /** From the value inwards: `property \`x\``, `element`, `parameter 1`, `result`. */
  readonly way: readonly string[];
  /** The name of the property that is to blame, where there is one. */
  readonly name?: string;
}

export const misfit = (kind: MisfitKind, source: ts.Type, target: ts.Type, name?: string): Misfit =>
  name === undefined ? { kind, source, target, way: [] } : { kind, source, target, way: [], name };

/** The same misfit, seen from one step further out. */
export const inside = (step: string, found: Misfit | undefined): Misfit | undefined =>
  found && { ...found, way: [step, ...found.way] };

/** The first misfit; what comes after it is not looked at. */
export function firstMisfit<T>(items: readonly T[], look: (item: T) => Misfit | undefined): Misfit | undefined {
  for (const item of items) {
    const found = look(item);
    if (found) return found;
  }
  return undefined;
}
