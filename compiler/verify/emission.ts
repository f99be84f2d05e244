/**
 * What emission must know of the types: the texts to bundle, with each `channel<C>()` told its contract's name.
 *
 * Owns: the edits, all within a line so that the source map's lines hold. Invariant: the texts are those that were verified,
 * but for these edits.
 */
import type { VerifyContext } from './context.ts';
import { contractName, findMentions } from './contracts/index.ts';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** By absolute path. */
export function textsToEmit(context: VerifyContext): ReadonlyMap<string, string> {
  const insertions = new Map<string, Insertion[]>();
  for (const { call, contract } of findMentions(context).makers) {
    const file = call.getSourceFile();
    const known = insertions.get(file.fileName) ?? [];
    known.push({ at: call.getEnd() - 1, text: JSON.stringify(contractName(contract)) });
    insertions.set(file.fileName, known);
  }
  return new Map(context.files.map((file) => [file.fileName, insert(file.text, insertions.get(file.fileName) ?? [])]));
}

function insert(text: string, insertions: readonly Insertion[]): string {
  let edited = text;
  for (const { at, text: added } of [...insertions].sort((a, b) => b.at - a.at)) {
    edited = edited.slice(0, at) + added + edited.slice(at);
  }
  return edited;
}
