/**
 * The texts to bundle: those that were verified, with what the compiler writes for the program.
 *
 * Owns: the order of the writers. Each `channel<C>()` is told its contract's name, each `decode<T>(text)` the forms of `T`,
 * each write to an element of an array is guarded, and an optional field
 * without a value is left out. Invariants: the texts are those that were verified, but for these edits; an
 * edit keeps lines, and what a module needs for them stands at its very end, under names that the module does not have.
 */
import type ts from 'typescript';
import type { VerifyContext } from '../context.ts';
import { contractName, findMentions } from '../contracts/index.ts';
import { findDecodes } from '../decode/index.ts';
import { absentFields } from './absent-fields.ts';
import { Additions } from './additions.ts';
import { type Edit, EditedText } from './edits.ts';
import { type GuardedWrite, guardElementWrites } from './element-writes.ts';

/** What the compiler writes into a module, not yet written. */
export interface ModuleEdits {
  readonly writes: readonly GuardedWrite[];
  readonly others: readonly Edit[];
  readonly appended: string;
}

/** By absolute path. */
export const textsToEmit = (context: VerifyContext): ReadonlyMap<string, EditedText> =>
  new Map(
    [...editsOf(context)].map(([file, { writes, others, appended }]) => [
      file.fileName,
      new EditedText(file.text, [...writes.flatMap(({ edits }) => edits), ...others], appended),
    ]),
  );

export function editsOf(context: VerifyContext): ReadonlyMap<ts.SourceFile, ModuleEdits> {
  const named = byFile(findMentions(context).makers);
  const decodes = byFile(findDecodes(context).calls);
  return new Map(
    context.files.map((file) => {
      const additions = new Additions(file);
      const writes = guardElementWrites(context, file, additions);
      const others = [
        ...(named.get(file) ?? []).map(({ call, contract }) => adding(call, JSON.stringify(contractName(contract)))),
        ...(decodes.get(file) ?? []).map(({ call, forms }) => adding(call, `${additions.formsName(forms)}, `)),
        ...absentFields(file),
      ];
      return [file, { writes, others, appended: additions.text }];
    }),
  );
}

function byFile<T extends { readonly call: ts.CallExpression }>(
  calls: readonly T[],
): ReadonlyMap<ts.SourceFile, readonly T[]> {
  const found = new Map<ts.SourceFile, T[]>();
  for (const each of calls) {
    const file = each.call.getSourceFile();
    const known = found.get(file);
    if (known) known.push(each);
    else found.set(file, [each]);
  }
  return found;
}

/** In front of the call's first argument, if it has one. */
const adding = (call: ts.CallExpression, text: string): Edit => ({
  start: call.arguments.pos,
  end: call.arguments.pos,
  text,
});
