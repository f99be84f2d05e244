/**
 * The state of a conversation after each step of it, for hints in the text.
 *
 * Owns: what a step is: something said, and the end taken out of what was heard.
 */
import ts from 'typescript';
import type { Opened } from '../../compile.ts';
import { standOf } from './machine.ts';
import { moduleAt } from './place.ts';

export interface StepHint {
  /** The end of the step in the text. */
  readonly offset: number;
  readonly contract: string;
  readonly state: string;
}

export function stepsIn(opened: Opened, path: string, start: number, end: number): readonly StepHint[] {
  const file = moduleAt(opened, path);
  const context = opened.loaded.whole;
  if (!file || !context.knowsLibrary(file)) return [];
  const { byKind } = context.indexed(file);
  const candidates = [
    ...(byKind.get(ts.SyntaxKind.CallExpression) ?? []),
    ...(byKind.get(ts.SyntaxKind.PropertyAccessExpression) ?? []),
  ];
  return candidates
    .filter((node) => node.end >= start && node.end <= end && isStep(node))
    .flatMap((node): StepHint[] => {
      const stand = standOf(context, context.checker.getTypeAtLocation(node));
      return stand ? [{ offset: node.end, contract: stand.draft.name, state: stand.state }] : [];
    })
    .sort((a, b) => a.offset - b.offset);
}

/** `end.message(...)` or `heard.next`. */
const isStep = (node: ts.Node): boolean =>
  ts.isCallExpression(node)
    ? ts.isPropertyAccessExpression(node.expression)
    : ts.isPropertyAccessExpression(node) && node.name.text === 'next';
