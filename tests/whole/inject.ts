/**
 * Makes a call or an `await` of an emitted script throw.
 *
 * Owns: which places there are, and the text with one of them changed. The script is changed after it was verified and emitted, and must
 * pass the second verifier all the same. A place is a call or an `await` of the process's own functions; the modules' top level,
 * which runs before there is a process, has none.
 */
import ts from 'typescript';

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function placesIn(script: string): readonly Place[] {
  const file = ts.createSourceFile('script.js', script, ts.ScriptTarget.ES2023, true, ts.ScriptKind.JS);
  const found: Place[] = [];
  const walk = (node: ts.Node, depth: number): void => {
    const isPlace = ts.isAwaitExpression(node) || (ts.isCallExpression(node) && isWhole(node));
    if (isPlace && depth > 2) found.push({ start: node.getStart(), end: node.end, text: node.getText() });
    ts.forEachChild(node, (child) => walk(child, ts.isFunctionLike(node) ? depth + 1 : depth));
  };
  walk(file, 0);
  return found;
}

/** Not the inner part of a chain such as `a?.b().c()`, nor `super()`. */
function isWhole(node: ts.CallExpression): boolean {
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return false;
  const { parent } = node;
  const goesOn =
    ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent);
  return !(goesOn && parent.expression === node && ts.isOptionalChain(parent));
}

const open = '"use strict";';

/** `before`: instead of the call; otherwise once it is done and what it gave is there. */
export function throwingAt(script: string, { start, end, text }: Place, before: boolean): string {
  const changed = before ? `(injected(), ${text})` : `injected(${text})`;
  const whole = `${script.slice(0, start)}${changed}${script.slice(end)}`;
  return whole.replace(open, `${open} function injected(_) { throw new Error("injected"); }`);
}
