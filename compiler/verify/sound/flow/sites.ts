/**
 * Every place where a value flows: from which expression or type, into which type.
 *
 * Owns: the list of such places. Invariant: a syntax form through which a value can get another type than it had is here; forms that
 * only infer (a variable without a type, a binding) give the value its own type and are not.
 */
import ts from 'typescript';
import { isPattern, isTarget } from '../../assignments.ts';
import { membersOf, propertyLike } from '../../type-parts.ts';
import type { Flow, FlowFound } from './into.ts';
import { intoReplacer } from './into-replacer.ts';
import { argumentOf, elementYielded, resultPlaces } from './results.ts';
import { alternativesOf, type Parameters, parametersOf, thisTypeOf, tupleElements } from './signature-parts.ts';
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
  return atOwnType(flow, node);
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

/** Of several lists of parameters one must take all that is given, whichever of several tuples is spread. */
function intoParameters(flow: Flow, signature: ts.Signature, given: readonly ts.Expression[]): readonly FlowFound[] {
  const { checker } = flow;
  const variadic = intoVariadic(flow, signature, given);
  if (variadic) return variadic;
  const alternatives = alternativesOf(checker, signature);
  const [spread, ...others] = given.filter(ts.isSpreadElement);
  const members = spread && others.length === 0 ? membersOf(checker.getTypeAtLocation(spread.expression)) : [];
  const isOne = members.length < 2 || !members.every((member) => checker.isTupleType(member));
  const found = (isOne ? [undefined] : members).map((member) => {
    const [least] = alternatives
      .map((parameters) => intoList(flow, parameters, given, member))
      .toSorted((a, b) => a.length - b.length);
    return least ?? [];
  });
  return found.find((list) => list.length > 0) ?? [];
}

function intoList(
  flow: Flow,
  { fixed, rest, open }: Parameters,
  given: readonly ts.Expression[],
  spread: ts.Type | undefined,
): readonly FlowFound[] {
  const { checker } = flow;
  const typeAt = (index: number): ts.Type | undefined => fixed[index]?.type ?? rest;
  return given.flatMap((argument, index): readonly FlowFound[] => {
    if (ts.isSpreadElement(argument)) {
      const type = spread ?? checker.getTypeAtLocation(argument.expression);
      if (open) return flow.related(argument, type, open);
      const element = elementYielded(checker, type);
      const places = new Set([...fixed.slice(index).map((parameter) => parameter.type), ...(rest ? [rest] : [])]);
      if (!element || checker.isTupleType(type)) return intoSpreadTuple(flow, argument, type, typeAt, index);
      return [...places].flatMap((place) => flow.related(argument, element, place)).slice(0, 1);
    }
    const place = typeAt(index);
    if (!place) return [];
    return fixed[index]?.optional ? intoOptional(flow, argument, place) : flow.into(argument, place);
  });
}

/** `f(...head, ...tail)` into `(...args: [...Head, ...Tail])`: part by part, where the parts of both are the same. */
function intoVariadic(
  flow: Flow,
  { parameters }: ts.Signature,
  given: readonly ts.Expression[],
): readonly FlowFound[] | undefined {
  const [only, ...others] = parameters;
  const parts = only && others.length === 0 ? tupleElements(flow.checker, flow.checker.getTypeOfSymbol(only)) : [];
  if (!parts.some(({ variadic }) => variadic) || parts.length !== given.length) return undefined;
  const pairs = parts.map((part, index) => [part, given[index]] as const);
  if (!pairs.every(([{ variadic }, e]) => e && ts.isSpreadElement(e) === variadic)) return undefined;
  return pairs.flatMap(([{ type }, e]): readonly FlowFound[] => {
    if (!e) return [];
    return ts.isSpreadElement(e)
      ? flow.related(e, flow.checker.getTypeAtLocation(e.expression), type)
      : flow.into(e, type);
  });
}

/** A parameter that may be left out takes `undefined` too, whatever its type inside the function. */
function intoOptional(flow: Flow, argument: ts.Expression, place: ts.Type): readonly FlowFound[] {
  const choice = unwrap(argument);
  if (ts.isConditionalExpression(choice)) {
    flow.placed.add(choice);
    return [choice.whenTrue, choice.whenFalse].flatMap((branch) => intoOptional(flow, branch, place));
  }
  const type = flow.checker.getTypeAtLocation(argument);
  const parts = membersOf(type);
  const present = parts.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0);
  if (present.length === parts.length) return flow.into(argument, place);
  return present.flatMap((part) => flow.whole(argument, part, place)).slice(0, 1);
}

function intoSpreadTuple(
  flow: Flow,
  argument: ts.SpreadElement,
  type: ts.Type,
  typeAt: (index: number) => ts.Type | undefined,
  index: number,
): readonly FlowFound[] {
  const { checker } = flow;
  const elements = tupleElements(checker, type).map((element) => element.type);
  return elements.flatMap((element, offset) => {
    const place = typeAt(index + offset);
    return place ? flow.related(argument, element, place) : [];
  });
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
