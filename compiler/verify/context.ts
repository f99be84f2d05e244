/**
 * What every pass over the syntax tree is given, and what it gives back.
 *
 * Owns: `VerifyContext` and `Finding`. A pass is a function `(context) => findings`; `compile.ts` turns findings into
 * diagnostics. Invariants: `files` are the process's own modules only, never the library; a pass mutates nothing.
 */
import type ts from 'typescript';
import type { RulePage } from '../rules/rule.ts';
import type { NodeIndex } from './node-index.ts';

export interface VerifyContext {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** `main.ts` of a process folder; undefined for a module that is checked on its own. */
  readonly entry: ts.SourceFile | undefined;
  /** The modules reachable from the entry, without `skerry` and the sealed library, in a stable order. */
  readonly files: readonly ts.SourceFile[];
  /** Those of the files that findings are wanted of. What is true of the whole is asked of `files`. */
  readonly judged: readonly ts.SourceFile[];
  /** The file, or something that it imports at any distance, imports `skerry`: without, it knows no contract and nothing that is owned. */
  readonly knowsLibrary: (file: ts.SourceFile) => boolean;
  /** The nodes of a file as lists. */
  readonly indexed: (file: ts.SourceFile) => NodeIndex;
  /** What follows from all files together: worked out when it is first asked for, and once. */
  shared<Fact extends object>(of: (context: VerifyContext) => Fact): Fact;
}

export function makeContext(parts: Omit<VerifyContext, 'judged' | 'shared'>): VerifyContext {
  const facts = new Map<unknown, unknown>();
  const context: VerifyContext = { ...parts, judged: parts.files, shared: (of) => remembered(facts, of, context) };
  return context;
}

/** The same program, with findings about some of its files. */
export const judging = (context: VerifyContext, isWanted: (file: ts.SourceFile) => boolean): VerifyContext => ({
  ...context,
  judged: context.files.filter(isWanted),
});

/** The cast is true since each fact stands under the very function that made it. */
function remembered<Fact extends object>(
  facts: Map<unknown, unknown>,
  of: (context: VerifyContext) => Fact,
  context: VerifyContext,
): Fact {
  const known = facts.get(of);
  if (known !== undefined) return known as Fact;
  const made = of(context);
  facts.set(of, made);
  return made;
}

/** A fact a rule complains of. The span is the node's, without leading trivia. */
export interface Finding {
  readonly rule: RulePage;
  readonly node: ts.Node;
  readonly message: string;
  /** Offsets into the text of the node's file, where the place is not the node itself: a comment. */
  readonly at?: { readonly start: number; readonly end: number };
  /** A few words at the node: `used here`. */
  readonly label?: string;
  /** Instead of the rule's own, where a better one is known. */
  readonly help?: string;
  readonly related?: readonly { readonly node: ts.Node; readonly message: string }[];
  readonly fixes?: readonly {
    readonly title: string;
    /** Offsets into the text of the node's file; `end` is exclusive. */
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
}
