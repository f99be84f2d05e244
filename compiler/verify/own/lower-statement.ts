/**
 * Lowers statements into blocks and edges.
 *
 * Owns: the shape of control flow. Invariant: every way out of a scope, by its end or by a jump, leaves its variables; only an
 * exception leaves them to whoever handles it.
 */
import ts from 'typescript';
import type { Builder, JumpFrame } from './builder.ts';
import { checkMethods } from './callbacks.ts';
import type { Block } from './graph.ts';
import { lowerCondition, unitTest } from './lower-condition.ts';
import { lowerExpression, lowerParts, refuseStore } from './lower-expression.ts';
import { lowerTry } from './lower-try.ts';
import { declare, declareFrom, lowerDefaults } from './patterns.ts';
import { bare, placeOf, refine } from './places.ts';

export function lowerStatements(b: Builder, statements: readonly ts.Statement[]): void {
  for (const statement of statements) lowerStatement(b, statement);
}

export function lowerBlock(b: Builder, block: ts.Block): void {
  b.scope(block, () => lowerStatements(b, block.statements));
}

export function lowerStatement(b: Builder, node: ts.Statement, labels: readonly string[] = []): void {
  if (ts.isBlock(node)) labelled(b, labels, () => lowerBlock(b, node));
  else if (ts.isVariableStatement(node)) lowerDeclarations(b, node.declarationList);
  else if (ts.isExpressionStatement(node)) lowerExpression(b, node.expression, 'discard');
  else if (ts.isIfStatement(node)) labelled(b, labels, () => lowerIf(b, node));
  else if (ts.isReturnStatement(node)) lowerReturn(b, node);
  else if (ts.isThrowStatement(node)) {
    lowerExpression(b, node.expression, 'move');
    if (b.shapes.owes(b.typeOf(bare(node.expression)))) refuseStore(b, node.expression, node, 'an exception');
    b.throws(node);
  } else if (ts.isBreakStatement(node)) {
    b.jump(node, (frame) => (names(frame, node.label, frame.plain) ? frame.breakTo : undefined));
  } else if (ts.isContinueStatement(node)) {
    b.jump(node, (frame) => (names(frame, node.label, true) ? frame.continueTo : undefined));
  } else if (ts.isLabeledStatement(node)) lowerStatement(b, node.statement, [...labels, node.label.text]);
  else if (ts.isSwitchStatement(node)) lowerSwitch(b, node, labels);
  else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) lowerWhile(b, node, labels);
  else if (ts.isForStatement(node)) b.scope(node, () => lowerFor(b, node, labels));
  else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) lowerForOf(b, node, labels);
  else if (ts.isTryStatement(node)) labelled(b, labels, () => lowerTry(b, node));
  else if (ts.isExportAssignment(node)) lowerExpression(b, node.expression, 'move');
  else if (ts.isClassDeclaration(node)) {
    for (const heritage of (node.heritageClauses ?? []).flatMap(({ types }) => types)) {
      lowerParts(b, heritage.expression);
      checkMethods(b, node.members, b.typeOf(heritage));
    }
    b.declaresClass(node);
  }
}

const names = (frame: JumpFrame, label: ts.Identifier | undefined, plain: boolean): boolean =>
  label ? frame.labels.includes(label.text) : plain;

function labelled(b: Builder, labels: readonly string[], body: () => void): void {
  if (labels.length === 0) {
    body();
    return;
  }
  const after = b.block();
  b.inFrame({ kind: 'jump', labels, breakTo: after, continueTo: undefined, plain: false }, body);
  b.goTo(after);
  b.continueIn(after);
}

export function lowerDeclarations(b: Builder, list: ts.VariableDeclarationList): void {
  const disposed = (list.flags & ts.NodeFlags.Using) !== 0;
  for (const { name, initializer } of list.declarations) {
    if (!initializer) {
      declare(b, name, { type: b.checker.getUndefinedType() });
      continue;
    }
    const value = bare(initializer);
    const type = b.typeOf(value);
    const place = ts.isObjectBindingPattern(name) ? placeOf(b, value) : undefined;
    if (place && ts.isObjectBindingPattern(name)) {
      refine(b, value, place);
      if (b.shapes.isTracked(type)) declareFrom(b, name, place, type);
      lowerDefaults(b, name);
      continue;
    }
    lowerExpression(b, initializer, b.shapes.isTracked(type) ? 'move' : 'borrow');
    if (ts.isIdentifier(name) && b.shapes.owes(type) && !b.shapes.isTracked(b.typeOf(name))) {
      refuseStore(b, initializer, name, 'a variable of another type');
    } else declare(b, name, { type, disposed });
    lowerDefaults(b, name);
  }
}

function lowerIf(b: Builder, node: ts.IfStatement): void {
  const [yes, no, after] = [b.block(), b.block(), b.block()];
  lowerCondition(b, node.expression, yes, no);
  b.continueIn(yes);
  lowerStatement(b, node.thenStatement);
  b.goTo(after);
  b.continueIn(no);
  if (node.elseStatement) lowerStatement(b, node.elseStatement);
  b.goTo(after);
  b.continueIn(after);
}

export function lowerReturn(b: Builder, node: ts.ReturnStatement): void {
  const { expression } = node;
  if (expression) {
    lowerResult(b, expression);
    const type = b.typeOf(bare(expression));
    if (b.isCaught && b.passesFinally && b.shapes.owes(type)) b.onItsWay(expression, type);
  }
  b.jump(node, () => undefined);
}

/** A value that becomes the function's result. */
export function lowerResult(b: Builder, value: ts.Expression): void {
  lowerExpression(b, value, 'move');
  const { owner } = b;
  if (!ts.isFunctionLike(owner) || !b.shapes.owes(b.typeOf(bare(value)))) return;
  const isGenerator = 'asteriskToken' in owner && owner.asteriskToken !== undefined;
  const result = b.checker.getSignatureFromDeclaration(owner)?.getReturnType();
  if (!result || isGenerator || (b.shapes.owes(result) && !isThrownAway(b, owner))) return;
  refuseStore(b, value, owner.type ?? value, 'a result of another type');
}

/** A callback whose caller wants no result. */
function isThrownAway(b: Builder, owner: ts.Node): boolean {
  if (!ts.isArrowFunction(owner) && !ts.isFunctionExpression(owner)) return false;
  const wanted = b.checker.getContextualType(owner)?.getCallSignatures() ?? [];
  const nothing = ts.TypeFlags.Void | ts.TypeFlags.Unknown | ts.TypeFlags.Undefined;
  return wanted.some((signature) => (signature.getReturnType().flags & nothing) !== 0);
}

function lowerLoop(b: Builder, labels: readonly string[], to: { breakTo: Block; continueTo: Block }, body: () => void) {
  b.inFrame({ kind: 'jump', labels, ...to, plain: true }, body);
}

function lowerWhile(b: Builder, node: ts.WhileStatement | ts.DoStatement, labels: readonly string[]): void {
  const [test, body, after] = [b.block(), b.block(), b.block()];
  b.goTo(ts.isDoStatement(node) ? body : test);
  b.continueIn(test);
  lowerCondition(b, node.expression, body, after);
  b.continueIn(body);
  lowerLoop(b, labels, { breakTo: after, continueTo: test }, () => lowerStatement(b, node.statement));
  b.goTo(test);
  b.continueIn(after);
}

function lowerFor(b: Builder, node: ts.ForStatement, labels: readonly string[]): void {
  const [test, body, step, after] = [b.block(), b.block(), b.block(), b.block()];
  if (node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) lowerDeclarations(b, node.initializer);
    else lowerExpression(b, node.initializer, 'discard');
  }
  b.goTo(test);
  b.continueIn(test);
  if (node.condition) lowerCondition(b, node.condition, body, after);
  else b.goTo(body);
  b.continueIn(body);
  lowerLoop(b, labels, { breakTo: after, continueTo: step }, () => lowerStatement(b, node.statement));
  b.goTo(step);
  b.continueIn(step);
  if (node.incrementor) lowerExpression(b, node.incrementor, 'discard');
  b.goTo(test);
  b.continueIn(after);
}

function lowerForOf(b: Builder, node: ts.ForOfStatement | ts.ForInStatement, labels: readonly string[]): void {
  const [head, body, after] = [b.block(), b.block(), b.block()];
  lowerExpression(b, node.expression, 'borrow');
  b.goTo(head);
  b.continueIn(head);
  b.mayThrow(node);
  b.goTo(body);
  b.goTo(after);
  b.continueIn(body);
  lowerLoop(b, labels, { breakTo: after, continueTo: head }, () => {
    b.scope(node, () => {
      const { initializer } = node;
      if (ts.isVariableDeclarationList(initializer)) {
        for (const { name } of initializer.declarations) {
          declare(b, name, {
            type: b.typeOf(name),
            disposed: (initializer.flags & ts.NodeFlags.Using) !== 0,
          });
          lowerDefaults(b, name);
        }
      } else if (b.shapes.isTracked(b.typeOf(initializer)))
        refuseStore(b, initializer, node.expression, 'a loop variable');
      lowerStatement(b, node.statement);
    });
  });
  b.goTo(head);
  b.continueIn(after);
}

function lowerSwitch(b: Builder, node: ts.SwitchStatement, labels: readonly string[]): void {
  const after = b.block();
  const place = placeOf(b, node.expression);
  lowerExpression(b, node.expression, 'borrow');
  const { clauses } = node.caseBlock;
  const bodies = clauses.map(() => b.block());
  clauses.forEach((clause, index) => {
    if (ts.isDefaultClause(clause)) return;
    lowerExpression(b, clause.expression, 'borrow');
    const test = place && unitTest(b, clause.expression, false);
    const [hit, miss] = [b.block(), b.block()];
    if (place && test) {
      hit.steps.push({ kind: 'narrow', place, test, holds: true });
      miss.steps.push({ kind: 'narrow', place, test, holds: false });
    }
    b.goTo(hit);
    b.goTo(miss);
    const body = bodies[index];
    if (body) hit.next.push(body);
    b.continueIn(miss);
  });
  const otherwise = bodies[clauses.findIndex((clause) => ts.isDefaultClause(clause))];
  if (otherwise) b.goTo(otherwise);
  else if (!isExhaustive(b, node)) b.goTo(after);
  b.inFrame({ kind: 'jump', labels, breakTo: after, continueTo: undefined, plain: true }, () => {
    b.continueIn(b.block());
    b.scope(node, () => {
      clauses.forEach((clause, index) => {
        const body = bodies[index];
        if (!body) return;
        b.goTo(body);
        b.continueIn(body);
        lowerStatements(b, clause.statements);
      });
    });
  });
  b.goTo(after);
  b.continueIn(after);
}

/** Every value the expression can have has its case. */
function isExhaustive(b: Builder, node: ts.SwitchStatement): boolean {
  const cases = node.caseBlock.clauses.filter((clause) => ts.isCaseClause(clause));
  const covered = cases.map((clause) => b.typeOf(clause.expression));
  const values = b.shapes.members(b.typeOf(bare(node.expression)));
  return values.every(
    (value) =>
      (value.flags & ts.TypeFlags.Unit) !== 0 && covered.some((one) => b.checker.isTypeAssignableTo(value, one)),
  );
}
