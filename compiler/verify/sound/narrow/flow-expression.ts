/**
 * Follows the evaluation of one expression: what it mentions, what it changes, in which order.
 *
 * Owns: what a mention of a followed reference means. Invariants: a mention at which TypeScript's type is one the place really
 * has makes its narrowings right again; a use that works the same whatever was tested is no finding.
 */
import ts from 'typescript';
import { isTypedArray, membersOf } from '../../type-parts.ts';
import { type Effect, type Effects, evaluatedParts } from './effects.ts';
import type { StaleUse } from './flow.ts';
import { bare, isAccess, type Reference } from './references.ts';
import { relies, tellsOther } from './relies.ts';
import { admits, join, type Known, type State, type Test, testOf } from './state.ts';
import { isAssignment, isStepping, targetsAt, targetsOf } from './writes.ts';

/** What the walk over expressions needs of the walk over statements. */
export interface Expressions {
  readonly effects: Effects;
  readonly followed: ReadonlyMap<string, Reference>;
  readonly uses: Map<ts.Node, StaleUse>;
  state: State;
  event(node: ts.Node, effect: Effect): void;
}

/** `tested`: the value is only looked at, so that a wrong type of it does no harm here. */
export function expression(flow: Expressions, whole: ts.Expression, tested = false): void {
  const node = bare(whole);
  if (ts.isFunctionLike(node)) return;
  if (ts.isClassExpression(node)) {
    evaluated(flow, node);
    return;
  }
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) mention(flow, node, tested);
  else if (isAccess(node)) access(flow, node, tested);
  else if (isAssignment(node)) assignment(flow, node);
  else if (ts.isBinaryExpression(node)) binary(flow, node);
  else if (ts.isConditionalExpression(node)) {
    const [yes, no] = condition(flow, node.condition);
    flow.state = yes;
    expression(flow, node.whenTrue, tested);
    const after = flow.state;
    flow.state = no;
    expression(flow, node.whenFalse, tested);
    flow.state = join(after, flow.state);
  } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) call(flow, node);
  else if (ts.isTypeOfExpression(node)) expression(flow, node.expression, true);
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    expression(flow, node.operand, true);
  } else if (isStepping(node) || ts.isDeleteExpression(node)) {
    for (const target of targetsAt(node)) read(flow, target);
    written(flow, node);
  } else others(flow, node);
}

/** What a class runs where it is declared; its instances come later. */
export function evaluated(flow: Expressions, node: ts.ClassLikeDeclaration): void {
  for (const part of evaluatedParts(node)) expression(flow, part);
  flow.event(node, flow.effects.at(node));
}

/** Anything whose parts are evaluated in the order they are written in. */
function others(flow: Expressions, node: ts.Node): void {
  ts.forEachChild(node, (child) => {
    if (ts.isSpreadAssignment(child)) {
      expression(flow, child.expression);
      flow.event(child, flow.effects.at(child));
    } else if (ts.isShorthandPropertyAssignment(child)) mention(flow, child.name, false);
    else if (ts.isMethodDeclaration(child) || ts.isAccessor(child)) {
      if (ts.isComputedPropertyName(child.name)) expression(flow, child.name.expression);
    } else if (ts.isPropertyAssignment(child)) {
      if (ts.isComputedPropertyName(child.name)) expression(flow, child.name.expression);
      expression(flow, child.initializer);
    } else if (ts.isTemplateSpan(child)) {
      expression(flow, child.expression);
      flow.event(child, flow.effects.at(child));
    } else if (ts.isTemplateExpression(child)) others(flow, child);
    else if (ts.isExpression(child)) expression(flow, child);
  });
  flow.event(node, flow.effects.at(node));
}

function access(flow: Expressions, node: ts.PropertyAccessExpression | ts.ElementAccessExpression, tested: boolean) {
  expression(flow, node.expression);
  const before = flow.state;
  if (ts.isElementAccessExpression(node)) expression(flow, node.argumentExpression);
  flow.event(node, flow.effects.at(node));
  mention(flow, node, tested);
  // After `?.` the rest is evaluated or not; that the reference was mentioned holds either way.
  if (ts.isOptionalChain(node) && ts.isElementAccessExpression(node)) flow.state = join(before, flow.state);
}

function call(flow: Expressions, node: ts.CallExpression | ts.NewExpression): void {
  expression(flow, node.expression);
  const before = flow.state;
  for (const argument of node.arguments ?? []) expression(flow, argument);
  flow.event(node, flow.effects.at(node));
  if (ts.isOptionalChain(node)) flow.state = join(before, flow.state);
}

function binary(flow: Expressions, node: ts.BinaryExpression): void {
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.AmpersandAmpersandToken || operator === ts.SyntaxKind.BarBarToken) {
    const [yes, no] = condition(flow, node.left, false);
    flow.state = operator === ts.SyntaxKind.AmpersandAmpersandToken ? yes : no;
    expression(flow, node.right);
    flow.state = join(flow.state, operator === ts.SyntaxKind.AmpersandAmpersandToken ? no : yes);
  } else if (operator === ts.SyntaxKind.QuestionQuestionToken) {
    expression(flow, node.left);
    const before = flow.state;
    expression(flow, node.right);
    flow.state = join(before, flow.state);
  } else {
    const { checker } = flow.effects.references;
    const looks = (at: ts.Expression, other: ts.Expression): boolean =>
      isComparison(operator) && isPlain(other) && !tellsOther(checker, at, other);
    expression(flow, node.left, looks(node.left, node.right));
    expression(flow, node.right, looks(node.right, node.left));
    flow.event(node, flow.effects.at(node));
  }
}

const isComparison = (operator: ts.SyntaxKind): boolean =>
  (operator >= ts.SyntaxKind.LessThanToken && operator <= ts.SyntaxKind.ExclamationEqualsEqualsToken) ||
  operator === ts.SyntaxKind.InstanceOfKeyword;

/** Comparing with this narrows nothing else. */
function isPlain(whole: ts.Expression): boolean {
  const node = bare(whole);
  return (
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    ts.isIdentifier(node)
  );
}

/** The states in which a condition has come out true, and false. */
export function condition(flow: Expressions, whole: ts.Expression, tested = true): readonly [State, State] {
  const node = bare(whole);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [flow.state, undefined];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [undefined, flow.state];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const [yes, no] = condition(flow, node.operand);
    return [no, yes];
  }
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken || operator === ts.SyntaxKind.BarBarToken) {
      const [yes, no] = condition(flow, node.left, tested);
      const isAnd = operator === ts.SyntaxKind.AmpersandAmpersandToken;
      flow.state = isAnd ? yes : no;
      const [thenYes, thenNo] = condition(flow, node.right, tested);
      return isAnd ? [thenYes, join(no, thenNo)] : [join(yes, thenYes), thenNo];
    }
  }
  expression(flow, node, tested);
  return [learn(flow, testOf(node, true)), learn(flow, testOf(node, false))];
}

/** Adds a fact to what is known of a stale reference. */
function learn({ effects, state }: Expressions, test: Test | undefined): State {
  const key = test && effects.references.of(test.about)?.key;
  const known = key === undefined ? undefined : state?.get(key);
  if (!test || !state || key === undefined || !known?.stale?.write) return state;
  const facts = new Set(known.stale.facts).add(test.fact);
  return new Map(state).set(key, { ...known, stale: { ...known.stale, facts } });
}

function mention(flow: Expressions, node: ts.Expression, tested: boolean): void {
  const key = flow.effects.references.of(node)?.key;
  const reference = key === undefined ? undefined : flow.followed.get(key);
  if (reference) seen(flow, node, reference, tested);
}

function seen(flow: Expressions, node: ts.Expression, reference: Reference, tested: boolean): void {
  const { state, effects } = flow;
  if (!state) return;
  const known = state.get(reference.key);
  const right = { test: tested || !known ? node : known.test, stale: undefined };
  if (known?.stale) {
    const { facts } = known.stale;
    const { checker } = effects.references;
    const claimed = checker.getTypeAtLocation(node);
    const held = effects.references
      .declaredMembers(node)
      .filter((type) => [...facts].every((fact) => admits(checker, type, fact)))
      .filter((type) => (type.flags & absence) === 0 || !isDefaulted(node));
    if (held.some((type) => !checker.isTypeAssignableTo(type, claimed))) {
      if (!tested && relies(effects.references, node, held)) flow.uses.set(node, { node, reference, known });
      return;
    }
    right.test = node;
  }
  flow.state = new Map(state).set(reference.key, volatile(flow, reference) ? expired(right.test, node) : right);
}

const absence = ts.TypeFlags.Undefined | ts.TypeFlags.Null;

/** `x ??= y`: what is absent is replaced, whatever was known of `x` before; the value is never absent because `x` was. */
function isDefaulted(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isDefaulted(parent);
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  const operator = parent.operatorToken.kind;
  return operator === ts.SyntaxKind.QuestionQuestionEqualsToken || operator === ts.SyntaxKind.BarBarEqualsToken;
}

/** Each reading may give something new: a getter. */
const volatile = ({ effects }: Expressions, reference: Reference): boolean =>
  effects.throughGetters(reference) === undefined;

const expired = (test: ts.Node, event: ts.Node): Known => ({
  test,
  stale: { event, write: undefined, facts: new Set() },
});

/** The target of `+=` or `++`, which is read first. */
function read(flow: Expressions, target: ts.Expression): void {
  expression(flow, target);
}

function assignment(flow: Expressions, node: ts.BinaryExpression): void {
  const operator = node.operatorToken.kind;
  const plain = operator === ts.SyntaxKind.EqualsToken;
  if (plain) {
    for (const target of targetsOf(node.left)) targetParts(flow, target);
    if (bare(node.left) !== node.left || !isAccess(node.left)) defaults(flow, node.left);
    expression(flow, node.right);
    written(flow, node);
    return;
  }
  read(flow, node.left);
  const perhaps =
    operator === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
    operator === ts.SyntaxKind.BarBarEqualsToken ||
    operator === ts.SyntaxKind.QuestionQuestionEqualsToken;
  const before = flow.state;
  expression(flow, node.right);
  written(flow, node);
  if (perhaps) flow.state = join(before, flow.state);
}

function targetParts(flow: Expressions, target: ts.Expression): void {
  if (!isAccess(target)) return;
  expression(flow, target.expression);
  if (ts.isElementAccessExpression(target)) expression(flow, target.argumentExpression);
}

/** Default values in a pattern on the left of an assignment. */
function defaults(flow: Expressions, left: ts.Node): void {
  ts.forEachChild(left, (child) => {
    if (ts.isBinaryExpression(child)) expression(flow, child.right);
    else if (ts.isPropertyAssignment(child)) defaults(flow, child);
    else if (ts.isArrayLiteralExpression(child) || ts.isObjectLiteralExpression(child)) defaults(flow, child);
  });
}

/** The node writes: others may be changed by that, its own targets begin anew. */
function written(flow: Expressions, node: ts.Node): void {
  flow.event(node, flow.effects.at(node));
  for (const target of targetsAt(node)) markWritten(flow, target);
}

export function markWritten(flow: Expressions, target: ts.Expression): void {
  for (const one of targetsOf(target)) {
    const key = flow.effects.references.of(one)?.key;
    if (key !== undefined) begin(flow, key, one);
  }
}

function isElementOfBytes({ effects }: Expressions, { expression }: ts.ElementAccessExpression): boolean {
  const { checker } = effects.references;
  const type = checker.getTypeAtLocation(expression);
  return membersOf(checker.getBaseConstraintOfType(type) ?? type).some(isTypedArray);
}

function begin(flow: Expressions, key: string, node: ts.Node): void {
  if (!flow.state) return;
  const state = new Map(flow.state);
  for (const other of state.keys()) if (other.startsWith(`${key}.`)) state.delete(other);
  // What a setter was given is not always what the getter gives, and a typed array ignores what is written outside it.
  const lost =
    (ts.isExpression(node) && flow.effects.accessors.written(node).length > 0) ||
    (ts.isElementAccessExpression(node) && isElementOfBytes(flow, node));
  if (flow.followed.has(key)) state.set(key, lost ? expired(node, node) : { test: node, stale: undefined });
  flow.state = state;
}

/** A declaration's names have just been given their values. */
export function pattern(flow: Expressions, node: ts.VariableDeclaration | ts.ParameterDeclaration): void {
  const initializer = node.initializer && bare(node.initializer);
  if (ts.isParameter(node) && initializer) {
    const before = flow.state;
    expression(flow, initializer);
    flow.state = join(before, flow.state);
  }
  names(flow, node.name, initializer && flow.effects.references.of(initializer));
}

function names(flow: Expressions, name: ts.BindingName, from: Reference | undefined): void {
  if (ts.isIdentifier(name)) {
    const symbol = flow.effects.references.of(name);
    if (symbol) begin(flow, symbol.key, name);
    return;
  }
  flow.event(name, flow.effects.at(name));
  for (const element of name.elements) {
    if (!ts.isBindingElement(element)) continue;
    flow.event(element, flow.effects.at(element));
    if (element.propertyName && ts.isComputedPropertyName(element.propertyName)) {
      expression(flow, element.propertyName.expression);
    }
    if (element.initializer) {
      const before = flow.state;
      expression(flow, element.initializer);
      flow.state = join(before, flow.state);
    }
    names(flow, element.name, undefined);
    if (from) taken(flow, element, from);
  }
}

/** `const { x } = o` reads `o.x`, as it is narrowed. */
function taken(flow: Expressions, element: ts.BindingElement, from: Reference): void {
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) || !ts.isIdentifier(element.name) || element.initializer) return;
  const known = flow.state?.get(`${from.key}.${name.text}`);
  const reference = flow.followed.get(`${from.key}.${name.text}`);
  if (known?.stale && reference) flow.uses.set(element.name, { node: element.name, reference, known });
}
