/**
 * Lowers `try`.
 *
 * Owns: handlers and `finally`. Algorithm: 1. whatever may throw in the body has an edge to the handler, with the state of that
 * moment, on which the body's variables end; 2. `finally` is lowered once for the way out by the end, once for exceptions, and once
 * for each jump through it.
 */
import ts from 'typescript';
import type { Builder, FinallyFrame } from './builder.ts';
import type { Block } from './graph.ts';
import { lowerBlock } from './lower-statement.ts';
import { declare } from './patterns.ts';
import { catches, replaces } from './throw-sites.ts';

export function lowerTry(b: Builder, node: ts.TryStatement): void {
  const { handler: outer, rootCount: from, catcher } = b;
  const { catchClause, finallyBlock } = node;
  const after = b.block();
  if (!finallyBlock) {
    lowerGuarded(b, node.tryBlock, catchClause, after);
    b.continueIn(after);
    return;
  }
  const failed = b.block();
  const frame: FinallyFrame = { kind: 'finally', handler: outer, lower: () => lowerBlock(b, finallyBlock) };
  b.handler = {
    block: failed,
    from,
    catcher: catcher ?? (replaces(finallyBlock) ? finallyBlock.getFirstToken() : undefined),
  };
  b.inFrame(frame, () => lowerGuarded(b, node.tryBlock, catchClause, after));
  b.handler = outer;
  b.continueIn(failed);
  lowerBlock(b, finallyBlock);
  b.throws(finallyBlock.getLastToken() ?? finallyBlock);
  b.continueIn(after);
  lowerBlock(b, finallyBlock);
}

function lowerGuarded(b: Builder, body: ts.Block, clause: ts.CatchClause | undefined, after: Block): void {
  const { handler: outer, rootCount: from, catcher } = b;
  if (!clause) {
    lowerBlock(b, body);
    b.goTo(after);
    return;
  }
  const caught = b.block();
  b.handler = { block: caught, from, catcher: catches(clause) ? clause.getFirstToken() : catcher };
  lowerBlock(b, body);
  b.goTo(after);
  b.handler = outer;
  b.continueIn(caught);
  b.scope(clause.block, () => {
    const name = clause.variableDeclaration?.name;
    if (name && ts.isIdentifier(name)) declare(b, name, { type: b.typeOf(name) });
    lowerBlock(b, clause.block);
  });
  b.goTo(after);
}
