/**
 * Lowers `try`.
 *
 * Owns: handlers and `finally`. Algorithm: 1. every call, await and throw of the body has an edge to the handler, with the state
 * of that moment; 2. the handler forgets the body's variables; 3. `finally` is lowered once for the way out by the end, once for
 * exceptions, and once for each jump through it.
 */
import ts from 'typescript';
import type { Builder, FinallyFrame } from './builder.ts';
import type { Block } from './graph.ts';
import { lowerBlock } from './lower-statement.ts';
import { declare } from './places.ts';

export function lowerTry(b: Builder, node: ts.TryStatement): void {
  const { handler: outer, rootCount } = b;
  const { catchClause, finallyBlock } = node;
  const after = b.block();
  if (!finallyBlock) {
    lowerGuarded(b, node.tryBlock, catchClause, rootCount, after);
    b.continueIn(after);
    return;
  }
  const failed = b.block();
  const frame: FinallyFrame = { kind: 'finally', handler: outer, lower: () => lowerBlock(b, finallyBlock) };
  b.handler = failed;
  b.inFrame(frame, () => lowerGuarded(b, node.tryBlock, catchClause, rootCount, after));
  b.handler = outer;
  failed.steps.push({ kind: 'handle', from: rootCount });
  b.continueIn(failed);
  lowerBlock(b, finallyBlock);
  b.throws();
  b.continueIn(after);
  lowerBlock(b, finallyBlock);
}

function lowerGuarded(
  b: Builder,
  body: ts.Block,
  clause: ts.CatchClause | undefined,
  rootCount: number,
  after: Block,
): void {
  const { handler: outer } = b;
  if (!clause) {
    lowerBlock(b, body);
    b.goTo(after);
    return;
  }
  const caught = b.block();
  b.handler = caught;
  lowerBlock(b, body);
  b.goTo(after);
  b.handler = outer;
  caught.steps.push({ kind: 'handle', from: rootCount });
  b.continueIn(caught);
  b.scope(clause.block, () => {
    const name = clause.variableDeclaration?.name;
    if (name && ts.isIdentifier(name)) declare(b, name, { type: b.typeOf(name) });
    lowerBlock(b, clause.block);
  });
  b.goTo(after);
}
