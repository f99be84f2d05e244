/**
 * What one look at a node tells, without a flow into a place.
 *
 * Owns: which rule speaks for it and in which words.
 */
import ts from 'typescript';
import { isPattern } from '../../assignments.ts';
import type { Finding } from '../../context.ts';
import { lostInRest, lostInSpread, type Unowned } from './copies.ts';
import type { GenericSpreads } from './generic-spreads.ts';
import type { Flow, FlowFound } from './into.ts';
import {
  besideIndex,
  genericKeyWrite,
  isGenericForIn,
  isInPrimitive,
  isObjectNegated,
  isOpenTupleWrite,
  isVoidAsked,
  tupleMutator,
  unsent,
} from './keys.ts';
import { addsToClass } from './nominal.ts';
import { noClassLookalike } from './rules/no-class-lookalike.ts';
import { noGenericKeyWrite } from './rules/no-generic-key-write.ts';
import { noMethodAsFunction } from './rules/no-method-as-function.ts';
import { noShadowingSpread } from './rules/no-shadowing-spread.ts';
import { noTupleMutator } from './rules/no-tuple-mutator.ts';
import { noUnsoundFlow } from './rules/no-unsound-flow.ts';
import { noVoidLaundering } from './rules/no-void-laundering.ts';
import { isOpenBefore, shortAt } from './short-lists.ts';
import { methodInSpread, shadowedBySpread } from './spreads.ts';

/** Flows under keys that are not written out. */
export function keysAt(flow: Flow, node: ts.Node): readonly FlowFound[] {
  if (ts.isElementAccessExpression(node)) return besideIndex(flow, node);
  return ts.isCallExpression(node) ? unsent(flow, node) : [];
}

export interface Spreads extends Unowned {
  readonly generic: GenericSpreads;
}

export function looksAt(flow: Flow, facts: Spreads, node: ts.Node): readonly Finding[] {
  const { checker } = flow;
  if (ts.isObjectLiteralExpression(node)) {
    if (isPattern(node)) return [];
    return shadowedBySpread(flow, node).map(({ node: at, name }) => ({
      rule: noShadowingSpread,
      node: at,
      message: `\`${at.getText()}\` may bring a \`${name}\` that its type does not mention`,
    }));
  }
  if (ts.isSpreadAssignment(node)) return (isPattern(node.parent) ? atRest : atSpread)(checker, facts, node);
  if (ts.isBinaryExpression(node)) return atOperator(checker, node);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return atAccess(checker, node);
  if (ts.isPrefixUnaryExpression(node) && isObjectNegated(checker, node)) {
    const message = `\`${node.operand.getText()}\` is an object, which need not become a number`;
    return [{ rule: noUnsoundFlow, node, message, help: 'take the number that is meant: `o.value`' }];
  }
  if (ts.isForInStatement(node) && isGenericForIn(checker, node)) {
    const message = `\`${node.expression.getText()}\` may have more keys than its type knows`;
    return [{ rule: noUnsoundFlow, node: node.expression, message }];
  }
  if (ts.isInterfaceDeclaration(node) && addsToClass(checker, node)) {
    const message = `\`${node.name.text}\` is a class, whose instances have nothing of what this interface adds`;
    return [{ rule: noClassLookalike, node: node.name, message, help: 'declare it in the class' }];
  }
  if (ts.isExpression(node) && isVoidAsked(checker, node)) {
    return [
      { rule: noVoidLaundering, node, message: `\`${node.getText()}\` may be the result of a \`void\` function` },
    ];
  }
  if (ts.isBindingElement(node) && node.dotDotDotToken) return atRest(checker, facts, node);
  return [];
}

function atAccess(
  checker: ts.TypeChecker,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): readonly Finding[] {
  const mutator = tupleMutator(checker, node);
  if (mutator !== undefined) {
    const message = `\`${mutator}\` would change the tuple \`${node.expression.getText()}\` behind its type`;
    return [{ rule: noTupleMutator, node: ts.isPropertyAccessExpression(node) ? node.name : node, message }];
  }
  if (!ts.isElementAccessExpression(node)) return [];
  if (genericKeyWrite(checker, node) === 'several') {
    return [{ rule: noGenericKeyWrite, node, message: `\`${node.getText()}\` may be several properties` }];
  }
  if (isOpenTupleWrite(checker, node)) {
    return [{ rule: noTupleMutator, node, message: `\`${node.getText()}\` may be any element of the tuple` }];
  }
  return [];
}

/** Lists that may be shorter than what stands behind them counts on. */
export function shortsAt(checker: ts.TypeChecker, marked: ReadonlySet<ts.Node>, node: ts.Node): readonly Finding[] {
  if (ts.isSpreadElement(node) && isOpenBefore(checker, node)) {
    const message = `\`${node.getText()}\` may be shorter than its type says, and what stands behind it moves up`;
    return [{ rule: noUnsoundFlow, node, message, help: shortHelp }];
  }
  const type = shortAt(checker, marked, node);
  if (!type) return [];
  const message = `\`${checker.typeToString(type)}\` may be shorter, and is spread before something else here`;
  return [{ rule: noUnsoundFlow, node, message, help: shortHelp }];
}

const shortHelp = 'put what is always there first (`[last, ...list]`), or say what may be left out by `| undefined`';

function atSpread(checker: ts.TypeChecker, facts: Spreads, node: ts.SpreadAssignment): readonly Finding[] {
  const text = node.expression.getText();
  if (facts.generic.open.has(node)) {
    const message = `\`${text}\` may be an instance of a class, of which a spread copies only the fields`;
    const alone = ts.isObjectLiteralExpression(node.parent) && node.parent.properties.length === 1;
    return [{ rule: alone ? noUnsoundFlow : noShadowingSpread, node, message, help: genericHelp }];
  }
  const method = methodInSpread(checker, node);
  if (method !== undefined) {
    return [
      { rule: noMethodAsFunction, node, message: `the spread copies the method \`${method}\` away from its object` },
    ];
  }
  const lost = lostInSpread(checker, facts, node);
  if (lost === undefined) return [];
  return [
    { rule: noUnsoundFlow, node, message: `the spread may not copy \`${lost}\`, which need not be \`${text}\`'s own` },
  ];
}

const genericHelp = 'ask for a record type instead of a type parameter, or for a function that makes the copy';

/** A call or `new` that binds a type parameter, of which a spread makes copies, to what would not be copied whole. */
export function spreadThere(checker: ts.TypeChecker, { generic }: Spreads, node: ts.Node): readonly Finding[] {
  const type = generic.lost.get(node);
  if (!type) return [];
  const message = `a spread makes copies of the \`${checker.typeToString(type)}\` that is meant here, without its methods and accessors`;
  return [{ rule: noUnsoundFlow, node, message, help: 'give it an object of properties only' }];
}

/** `const { a, ...rest } = o` copies as a spread does. */
function atRest(
  checker: ts.TypeChecker,
  facts: Unowned,
  node: ts.BindingElement | ts.SpreadAssignment,
): readonly Finding[] {
  const lost = lostInRest(checker, facts, node);
  const message = `the rest may not have \`${lost}\`, which need not be the object's own`;
  return lost === undefined ? [] : [{ rule: noUnsoundFlow, node, message }];
}

function atOperator(checker: ts.TypeChecker, node: ts.BinaryExpression): readonly Finding[] {
  if (isInPrimitive(checker, node)) {
    const message = `\`${node.right.getText()}\` may be a primitive value, in which \`in\` cannot look`;
    return [{ rule: noUnsoundFlow, node: node.right, message, help: "test `typeof x === 'object'` first" }];
  }
  return [];
}
