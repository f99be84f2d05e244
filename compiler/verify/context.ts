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
  /** The nodes of a file as lists. */
  readonly indexed: (file: ts.SourceFile) => NodeIndex;
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
