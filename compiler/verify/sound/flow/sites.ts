/**
 * Every place where a value flows: from which expression or type, into which type.
 *
 * Owns: the list of such places. Invariant: a syntax form through which a value can get another type than it had is here; forms that
 * only infer (a variable without a type, a binding) give the value its own type and are not.
 */
import ts from 'typescript';
import { isPattern, isTarget } from '../../assignments.ts';
import { propertyLike } from '../../type-parts.ts';
import type { Flow, FlowFound } from './into.ts';
import { intoParameters } from './into-list.ts';
import { computedInto } from './into-literal.ts';
import { intoReplacer } from './into-replacer.ts';
import { argumentOf, elementYielded, resultPlaces } from './results.ts';
import { parametersOf, thisTypeOf } from './signature-parts.ts';
import { atNames, atStep, voidDefaulted } from './steps.ts';
import { isMatchList } from './texts-of-match.ts';
import { unwrap } from './unwrap.ts';

export function flowsAt(flow: Flow, node: ts.Node): readonly FlowFound[] {
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isParameter(node)) {
    return node.initializer && node.type
      ? flow.into(node.initializer, flow.checker.getTypeFromTypeNode(node.type))
      : [];
  }
  if (ts.isBindingElement(node)) {
    return node.initializer
      ? [...flow.into(node.initializer, flow.checker.getTypeAtLocation(node)), ...voidDefaulted(flow, node)]
      : [];
  }
  if (ts.isBinaryExpression(node)) return atAssignment(flow, node);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return atCall(flow, node, node.arguments ?? []);
  if (ts.isTaggedTemplateExpression(node)) return atTag(flow, node);
  if (ts.isForOfStatement(node)) return atLoop(flow, node);
  if (ts.isForInStatement(node)) return atNames(flow, node);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return atStep(flow, node);
  if (ts.isFunctionLike(node)) return atResults(flow, node);
  if (ts.isYieldExpression(node)) return atDelegation(flow, node);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) return atAssertion(flow, node);
  return atOwnType(flow, node);
}

/** What TypeScript would take without the assertion as well (SK1203). */
function atAssertion(flow: Flow, { expression, type }: ts.AssertionExpression): readonly FlowFound[] {
  if (ts.isConstTypeReference(type)) return [];
  const said = flow.checker.getTypeFromTypeNode(type);
  return flow.checker.isTypeAssignableTo(flow.checker.getTypeAtLocation(expression), said)
    ? flow.into(expression, said)
    : [];
}

function atAssignment(flow: Flow, node: ts.BinaryExpression): readonly FlowFound[] {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
      return intoTarget(flow, node.left, node.right, flow.checker.getTypeAtLocation(node.right));
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return flow.into(node.right, flow.checker.getTypeAtLocation(node.left));
    default:
      return atOwnType(flow, node);
  }
}

/** `expression`: where the whole is at hand, so that a literal in it is fresh; otherwise only its type is known. */
function intoTarget(
  flow: Flow,
  left: ts.Expression,
  right: ts.Expression | undefined,
  source: ts.Type,
): readonly FlowFound[] {
  const { checker } = flow;
  const target = unwrap(left);
  if (ts.isObjectLiteralExpression(target)) return intoPattern(flow, target, source);
  if (ts.isArrayLiteralExpression(target)) return intoListPattern(flow, target, source);
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    // A default in a pattern.
    const present = checker.getNonNullableType(source);
    return [
      ...intoTarget(flow, target.left, undefined, present),
      ...intoTarget(flow, target.left, target.right, source),
    ];
  }
  const wanted = checker.getTypeAtLocation(target);
  return right ? flow.into(right, wanted) : flow.related(left, source, wanted);
}

function intoPattern(flow: Flow, pattern: ts.ObjectLiteralExpression, source: ts.Type): readonly FlowFound[] {
  const { checker } = flow;
  return pattern.properties.flatMap((property): readonly FlowFound[] => {
    if (ts.isSpreadAssignment(property)) return intoRest(flow, property.expression, source);
    if (!property.name || ts.isComputedPropertyName(property.name)) return [];
    const symbol = checker.getPropertyOfType(source, property.name.text);
    const type = symbol ? checker.getTypeOfSymbol(symbol) : checker.getIndexTypeOfType(source, ts.IndexKind.String);
    if (!type) return [];
    if (ts.isPropertyAssignment(property)) return intoTarget(flow, property.initializer, undefined, type);
    if (!ts.isShorthandPropertyAssignment(property)) return [];
    const variable = checker.getShorthandAssignmentValueSymbol(property);
    if (!variable) return [];
    const wanted = checker.getTypeOfSymbol(variable);
    const initial = property.objectAssignmentInitializer;
    return [
      ...flow.related(property, initial ? checker.getNonNullableType(type) : type, wanted),
      ...(initial ? flow.into(initial, wanted) : []),
    ];
  });
}

/** `({ a, ...rest } = o)`: the rest is a new object with the same values. */
function intoRest(flow: Flow, left: ts.Expression, source: ts.Type): readonly FlowFound[] {
  const { checker } = flow;
  return checker
    .getPropertiesOfType(checker.getTypeAtLocation(left))
    .flatMap((symbol) => {
      const given = propertyLike(checker, source, symbol);
      return given ? flow.related(left, checker.getTypeOfSymbol(given), checker.getTypeOfSymbol(symbol)) : [];
    })
    .slice(0, 1);
}

/** `[a, ...rest] = xs`: the rest is a new array of the same elements. */
function intoListRest(flow: Flow, left: ts.Expression, source: ts.Type): readonly FlowFound[] {
  const given = elementYielded(flow.checker, source);
  const wanted = elementYielded(flow.checker, flow.checker.getTypeAtLocation(left));
  return given && wanted ? flow.related(left, given, wanted) : [];
}

function intoListPattern(flow: Flow, pattern: ts.ArrayLiteralExpression, source: ts.Type): readonly FlowFound[] {
  const { checker } = flow;
  return pattern.elements.flatMap((element, index): readonly FlowFound[] => {
    if (ts.isOmittedExpression(element)) return [];
    if (ts.isSpreadElement(element)) {
      // Of a match that is not written beside the pattern nobody can tell whether the rest of it are texts (SK1251 looks at the others).
      return isMatchList(source) && !isWholeTarget(pattern)
        ? flow.related(element.expression, source, checker.getTypeAtLocation(element.expression))
        : intoListRest(flow, element.expression, source);
    }
    const symbol = checker.getPropertyOfType(source, String(index));
    const type = symbol ? checker.getTypeOfSymbol(symbol) : elementYielded(checker, source);
    return type ? intoTarget(flow, element, undefined, type) : [];
  });
}

/** The left of an assignment, and no part of a larger pattern. */
const isWholeTarget = ({ parent }: ts.ArrayLiteralExpression): boolean =>
  ts.isBinaryExpression(parent) && !isTarget(parent);

function atCall(
  flow: Flow,
  node: ts.CallExpression | ts.NewExpression,
  given: readonly ts.Expression[],
): readonly FlowFound[] {
  const signature = flow.checker.getResolvedSignature(node);
  if (!signature) return [];
  const replacer = intoReplacer(flow, node, signature);
  return replacer ?? [...intoThis(flow, node, signature), ...intoParameters(flow, signature, given)];
}

/** The object that a method is called on goes into its `this`. */
function intoThis(
  flow: Flow,
  node: ts.CallExpression | ts.NewExpression,
  signature: ts.Signature,
): readonly FlowFound[] {
  const wanted = thisTypeOf(flow.checker, signature);
  if (!wanted || wanted.flags & ts.TypeFlags.Void || !ts.isCallExpression(node)) return [];
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return [];
  const receiver = callee.expression;
  if (receiver.kind === ts.SyntaxKind.SuperKeyword) return [];
  const type = flow.checker.getTypeAtLocation(receiver);
  return flow.related(receiver, callee.questionDotToken ? flow.checker.getNonNullableType(type) : type, wanted);
}

function atTag(flow: Flow, node: ts.TaggedTemplateExpression): readonly FlowFound[] {
  const signature = flow.checker.getResolvedSignature(node);
  if (!signature || !ts.isTemplateExpression(node.template)) return [];
  const { fixed, rest } = parametersOf(flow.checker, signature);
  return node.template.templateSpans.flatMap((span, index) => {
    const place = fixed[index + 1]?.type ?? rest;
    return place ? flow.into(span.expression, place) : [];
  });
}

/** `for (x of xs)` and `for (o.x of xs)`; a declaration takes the type of what it iterates. */
function atLoop(flow: Flow, node: ts.ForOfStatement): readonly FlowFound[] {
  if (!ts.isExpression(node.initializer)) return [];
  const element = elementYielded(flow.checker, flow.checker.getTypeAtLocation(node.expression));
  return element ? intoTarget(flow, node.initializer, undefined, element) : [];
}

function atResults(flow: Flow, node: ts.SignatureDeclaration): readonly FlowFound[] {
  if (!('body' in node) || !node.body || ts.isConstructorDeclaration(node)) return [];
  // A literal that was compared with its place had its results compared there.
  if (!node.type && flow.placed.has(node)) return [];
  const signature = flow.checker.getSignatureFromDeclaration(node);
  if (!signature || !ts.isFunctionLike(node) || !hasBody(node)) return [];
  const places = resultPlaces(flow.checker, node, flow.checker.getReturnTypeOfSignature(signature)) ?? [];
  return places.flatMap(({ expression, target, element }) =>
    element ? flow.related(expression, element, target) : flow.into(expression, target),
  );
}

const hasBody = (node: ts.SignatureDeclaration): node is ts.FunctionLikeDeclaration & ts.SignatureDeclaration =>
  'body' in node && node.body !== undefined;

/** `yield*`: what is sent to the outer generator is passed on to the inner one. */
function atDelegation(flow: Flow, node: ts.YieldExpression): readonly FlowFound[] {
  const { checker } = flow;
  if (!node.asteriskToken || !node.expression) return [];
  const inner = sentTo(checker, checker.getTypeAtLocation(node.expression));
  const holder = ts.findAncestor(node, ts.isFunctionLike);
  const signature = holder && checker.getSignatureFromDeclaration(holder);
  const outer = signature && sentTo(checker, checker.getReturnTypeOfSignature(signature));
  return inner && outer ? flow.related(node, outer, inner) : [];
}

/** The third argument of `Generator` and the like: what `next` takes. */
const sentTo = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined => argumentOf(checker, type, 2);

/** A literal or choice that goes nowhere in particular still has a type of its own, which TypeScript may have widened. */
function atOwnType(flow: Flow, node: ts.Node): readonly FlowFound[] {
  if (ts.isObjectLiteralExpression(node)) {
    return flow.placed.has(node) || isPattern(node) ? [] : computedInto(flow, node);
  }
  const isChoice =
    ts.isArrayLiteralExpression(node) ||
    ts.isConditionalExpression(node) ||
    (ts.isBinaryExpression(node) && isLogical(node));
  if (!isChoice || flow.placed.has(node) || isPattern(node)) return [];
  return flow.into(node, flow.checker.getTypeAtLocation(node));
}

const isLogical = (node: ts.BinaryExpression): boolean =>
  node.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
  node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
