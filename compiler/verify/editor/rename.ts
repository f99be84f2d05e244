/**
 * Whether a rename left something behind, or made something clash.
 *
 * Owns: the comparison of the program before and after. Does not own what is renamed. Invariant: a rename after which TypeScript or the
 * contracts have anything to say that they did not have before is refused.
 */
import type { Opened } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { judging } from '../context.ts';
import { reportFindings, reportTypeErrors } from '../report.ts';
import { checkTypes } from '../types.ts';

/** What is wrong after the rename and was not before; undefined when it can be done. */
export function renameTrouble(before: Opened, after: Opened): Diagnostic | undefined {
  const known = countByFile(troublesIn(before));
  for (const [file, troubles] of groupByFile(troublesIn(after))) {
    if (troubles.length > (known.get(file) ?? 0)) return troubles[0];
  }
  return undefined;
}

/** Where nobody imports the library there are no messages. */
function troublesIn({ loaded, derived }: Opened): readonly Diagnostic[] {
  const { errors } = checkTypes(judging(loaded.whole, loaded.whole.knowsLibrary));
  return [...reportFindings(derived.findings), ...reportTypeErrors(errors)];
}

function groupByFile(troubles: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const trouble of troubles) groups.set(trouble.file, [...(groups.get(trouble.file) ?? []), trouble]);
  return groups;
}

const countByFile = (troubles: readonly Diagnostic[]): ReadonlyMap<string, number> =>
  new Map([...groupByFile(troubles)].map(([file, group]) => [file, group.length]));
