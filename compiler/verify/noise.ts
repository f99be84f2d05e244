/**
 * Which findings follow from others, and are not told.
 *
 * Owns: what makes a file's types, or its tree, a guess. Invariant: only what is in the same file as something kept is dropped, so a
 * file with errors never looks clean.
 */
import type { Finding } from './context.ts';
import { noDefaultMain } from './manifest/rules/no-default-main.ts';
import { noDynamicCode } from './seal/no-dynamic-code.ts';
import { noEnum } from './seal/no-enum.ts';
import { noScriptFile } from './seal/no-script-file.ts';
import { noAny } from './sound/no-any.ts';
import { noInferredAny } from './sound/no-inferred-any.ts';
import type { TypeErrors } from './types.ts';

/** What makes types unknown, or makes types that nothing can be exchanged as. */
const causesGuesses: ReadonlySet<string> = new Set([noAny.code, noDynamicCode.code, noEnum.code]);

/** What follows from something else that is reported in the same file is not reported too. */
export function withoutNoise(findings: readonly Finding[], types: TypeErrors): readonly Finding[] {
  const uncertain = new Set(types.errors.map((error) => error.file));
  // That a process has no `main` to export says more than that it exports nothing.
  const lacking = new Set(
    findings.flatMap(({ node, rule }) => (rule.code === noDefaultMain.code ? [node.getSourceFile()] : [])),
  );
  const unsealed = new Set(findings.flatMap(({ node, rule }) => (isOfSeal(rule.code) ? [node.getSourceFile()] : [])));
  for (const { node, rule } of findings) {
    if (causesGuesses.has(rule.code)) uncertain.add(node.getSourceFile());
  }
  return findings.filter(({ node, rule }) => {
    const file = node.getSourceFile();
    if (rule.code === noScriptFile.code && lacking.has(file)) return false;
    // Where a type is not known, what is inferred, what flows, and what a contract or a need consists of, is a guess.
    const mayBeGuess = rule.code === noInferredAny.code || isOfFlow(rule.code) || /^SK[34]/.test(rule.code);
    if ((isOfFlow(rule.code) || isOfObjects(rule.code)) && unsealed.has(file)) return false;
    return !types.broken.has(file) && !(mayBeGuess && uncertain.has(file));
  });
}

const isOfFlow = (code: string): boolean => /^SK12[12]/.test(code);
const isOfObjects = (code: string): boolean => /^SK12[45]/.test(code);
const isOfSeal = (code: string): boolean => /^SK1[01]/.test(code);
