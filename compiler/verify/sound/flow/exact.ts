/**
 * What is known of the object that a local variable holds, beyond the variable's type.
 *
 * Owns: two facts. *Exact*: the variable was initialised with a literal, so silence hides nothing but what was added since; either
 * this is the only place that the object leaves the variable, or the place cannot add one, what it mentions beyond being
 * readonly, and what others may have added would do. *Last*: the variable is given up with this very use, in a `return`, and nobody else has the
 * object, so it is as fresh as a literal.
 */
import ts from 'typescript';
import { isPattern, isTarget } from '../../assignments.ts';
import { isStandard } from '../../library-files.ts';
import { membersOf, propertyLike } from '../../type-parts.ts';
import { disagreement } from './agreement.ts';
import { isFreshContainer } from './fresh-results.table.ts';
import { memberOf } from './members.ts';
import { classesOf } from './nominal.ts';
import { isOfStrings, relateIndexes, relateMember } from './relate-members.ts';
import type { Relation } from './relation.ts';
import { unwrap } from './unwrap.ts';

export function isExact(relation: Relation, e: ts.Expression, source: ts.Type, target: ts.Type): boolean {
  const literal = literalOf(relation.checker, e, 'annotated too');
  if (!literal || !ts.isIdentifier(e)) return false;
  if (!addsNothing(relation.checker, target) && !areWaysOutOne(relation.checker, e)) return false;
  const isKnownWhole = isOnlyWayOut(relation.checker, e, (node) => isHarmless(relation.checker, node));
  return membersOf(target).some((part) => exactly(relation, literal, source, part, isKnownWhole));
}

/** `TABLE[key]`, `TABLE.inner`: an object inside the literal of a `const`, into a place that adds nothing to it. */
export function isExactInside(relation: Relation, e: ts.Expression, target: ts.Type): boolean {
  const { checker } = relation;
  if (!ts.isPropertyAccessExpression(e) && !ts.isElementAccessExpression(e)) return false;
  const literal = literalOf(checker, e.expression);
  if (!literal || !addsNothing(checker, target)) return false;
  const table = checker.getTypeAtLocation(e.expression);
  return checker.getPropertiesOfType(table).every((symbol) => {
    if (ts.isPropertyAccessExpression(e) && symbol.name !== e.name.text) return true;
    const inner = isKept(relation, table, symbol.name) ? initialOf(literal, symbol.name) : undefined;
    if (!inner || !isClosed(checker, inner)) return false;
    const given = checker.getTypeOfSymbol(symbol);
    return membersOf(target).some((part) => exactly(relation, inner, given, part, false));
  });
}

/** As the relation, but with the literal at hand, whose silences hide nothing. `isWhole`: nobody else had it and could add to it. */
function exactly(
  relation: Relation,
  literal: ts.ObjectLiteralExpression,
  source: ts.Type,
  target: ts.Type,
  isWhole: boolean,
): boolean {
  const { checker, writes } = relation;
  if (!(target.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
  if (!isWhollyMentioned(checker, literal, source) || disagreement(relation, target)) return false;
  const inner = (name: string, given: ts.Type, wanted: ts.Type, fixed: boolean): boolean => {
    if (!fixed) return !relation.relateBoth(given, wanted);
    if (!relation.relate(given, wanted)) return true;
    const nested = isKept(relation, source, name) ? initialOf(literal, name) : undefined;
    return nested !== undefined && membersOf(wanted).some((part) => exactly(relation, nested, given, part, false));
  };
  const isFixed = (info: ts.IndexInfo): boolean =>
    info.isReadonly || (isOfStrings(info) && writes.indexWriter === undefined);
  const members = checker.getPropertiesOfType(target).every((symbol) => {
    const wanted = memberOf(checker, symbol);
    const given = propertyLike(checker, source, symbol);
    if (!given) return wanted.optional;
    const fixed = wanted.readonly || wanted.method || writes.writer(wanted.name) === undefined;
    const may = fixed || !memberOf(checker, given).readonly;
    return may && inner(wanted.name, checker.getTypeOfSymbol(given), wanted.type, fixed);
  });
  const indexes = checker
    .getIndexInfosOfType(target)
    .every(
      (info) =>
        (isWhole || whatWasAddedFits(relation, source, info)) &&
        checker
          .getPropertiesOfType(source)
          .every((symbol) => inner(symbol.name, checker.getTypeOfSymbol(symbol), info.type, isFixed(info))),
    );
  const callable = checker.getSignaturesOfType(target, ts.SignatureKind.Call).length > 0;
  return members && indexes && !callable;
}

/**
 * By way of a type that mentions more, where everything under that name in the program fits (`agreesUnderName`). Where names are not
 * all known, there is no such way.
 */
const whatWasAddedFits = (relation: Relation, source: ts.Type, { type: wanted }: ts.IndexInfo): boolean =>
  [...relation.writes.adding].every(
    (name) =>
      relation.checker.getPropertyOfType(source, name) !== undefined ||
      (relation.names.typesUnder(name) ?? []).every((type) => !relation.relate(type, wanted)),
  );

/** The type says of each property of the literal that it is there; an annotation might be silent about some. */
const isWhollyMentioned = (checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression, source: ts.Type): boolean =>
  checker.getPropertiesOfType(checker.getTypeAtLocation(literal)).every(({ name }) => {
    return checker.getPropertyOfType(source, name) !== undefined;
  });

/** What a property was initialised with is in it still. */
function isKept({ checker, writes }: Relation, source: ts.Type, name: string): boolean {
  const symbol = checker.getPropertyOfType(source, name);
  return symbol !== undefined && (memberOf(checker, symbol).readonly || writes.writer(name) === undefined);
}

/** The literal that a property was initialised with. */
function initialOf(literal: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralExpression | undefined {
  for (const property of literal.properties) {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) continue;
    if (property.name.text !== name) continue;
    const initial = unwrap(property.initializer);
    return ts.isObjectLiteralExpression(initial) ? initial : undefined;
  }
  return undefined;
}

/** `const xs = []; ...; return xs;`: from here on only the caller has it. */
export function isLastUse(checker: ts.TypeChecker, e: ts.Expression): boolean {
  if (!ts.isIdentifier(e)) return false;
  const declaration = checker.getSymbolAtLocation(e)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) === 0) return false;
  const whole = unwrap(declaration.initializer);
  // `f() ?? []`: either is.
  const isChoice = ts.isBinaryExpression(whole) && whole.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  const initial = isChoice && ts.isArrayLiteralExpression(unwrap(whole.right)) ? unwrap(whole.left) : whole;
  const made = ts.isArrayLiteralExpression(initial) || ts.isObjectLiteralExpression(initial);
  const home = ts.findAncestor(declaration, ts.isFunctionLike);
  if (!home || !(made || isFreshContainer(checker, initial))) return false;
  const end = ts.findAncestor(e, ts.isReturnStatement);
  return end !== undefined && ts.findAncestor(end, ts.isFunctionLike) === home && escapesOnlyAt(checker, e, home, end);
}

/** Each other use looks into the object or calls a method of it for its effect; none is in another function. */
function escapesOnlyAt(checker: ts.TypeChecker, e: ts.Identifier, home: ts.Node, end: ts.Node): boolean {
  const symbol = checker.getSymbolAtLocation(e);
  const isHarmless = (node: ts.Identifier): boolean => {
    if (ts.findAncestor(node, ts.isFunctionLike) !== home) return false;
    const within = ts.findAncestor(node, ts.isReturnStatement);
    // Another `return` ends the function as this one does; but only one use in each.
    if (within && within !== end && isBare(node)) return true;
    return isLook(node) || isEffect(checker, node) || isIterated(node);
  };
  return usesOf(checker, symbol, e.text, home).every((node) => node === e || isHarmless(node));
}

const isBare = (node: ts.Identifier): boolean => ts.isReturnStatement(node.parent);
const isIterated = (node: ts.Identifier): boolean =>
  (ts.isForOfStatement(node.parent) && node.parent.expression === node) ||
  (ts.isElementAccessExpression(node.parent) && node.parent.expression === node) ||
  ts.isSpreadElement(node.parent);

/** `xs.push(1);`: what the method returns, which may be the object itself, is not used. */
function isEffect(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent) return false;
  // A callback's last parameter is the object itself.
  const isBlind = (argument: ts.Expression): boolean =>
    ts.isArrowFunction(argument)
      ? argument.parameters.length < 3 && argument.parameters.every((parameter) => !parameter.dotDotDotToken)
      : checker.getSignaturesOfType(checker.getTypeAtLocation(argument), ts.SignatureKind.Call).length === 0;
  const isUsed = !ts.isExpressionStatement(call.parent);
  return call.arguments.every(isBlind) && !(isUsed && mayBeItself(checker, call, parent.name.text));
}

/** A result through which the object can still be reached: itself, an iterator over it, a view of it. */
function mayBeItself(checker: ts.TypeChecker, call: ts.CallExpression, name: string): boolean {
  const result = checker.getTypeAtLocation(call);
  const isObject = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0;
  if (!membersOf(result).some(isObject)) return false;
  const copies = [
    'map',
    'filter',
    'slice',
    'concat',
    'flatMap',
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
    'splice',
  ];
  const takes = ['at', 'find', 'findLast', 'get', 'pop', 'shift', 'reduce'];
  const isIteratedAt = ts.isForOfStatement(call.parent) || ts.isSpreadElement(call.parent);
  return !isIteratedAt && ![...copies, ...takes].includes(name);
}

export function usesOf(
  checker: ts.TypeChecker,
  symbol: ts.Symbol | undefined,
  text: string,
  within: ts.Node,
): readonly ts.Identifier[] {
  const uses: ts.Identifier[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && node.text === text) {
      const named = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (named === symbol && symbol !== undefined) uses.push(node);
    }
    ts.forEachChild(node, walk);
  };
  walk(within);
  return uses;
}

/** The literal that a `const` holds, whose type is the literal's own unless an annotated one will do. */
export function literalOf(
  checker: ts.TypeChecker,
  e: ts.Expression,
  annotated?: 'annotated too',
): ts.ObjectLiteralExpression | undefined {
  if (!ts.isIdentifier(e)) return undefined;
  const declaration = symbolOf(checker, e)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  if (declaration.type && !annotated) return undefined;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) === 0) return undefined;
  const initial = unwrap(declaration.initializer);
  return ts.isObjectLiteralExpression(initial) && isClosed(checker, initial) ? initial : undefined;
}

/** `presets[name]`, `defaults.inner`: an object inside a literal that nobody has but this variable. */
export function isInsideLiteral(checker: ts.TypeChecker, e: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(e) && !ts.isElementAccessExpression(e)) return false;
  const literal = literalOf(checker, e.expression);
  if (!literal || !ts.isIdentifier(e.expression)) return false;
  const isInner = (property: ts.ObjectLiteralElementLike): boolean => {
    if (!ts.isPropertyAssignment(property)) return false;
    const inner = unwrap(property.initializer);
    return !ts.isObjectLiteralExpression(inner) || isClosed(checker, inner);
  };
  const uses = usesOf(checker, symbolOf(checker, e.expression), e.expression.text, e.getSourceFile());
  return literal.properties.every(isInner) && uses.every((node) => isDeclared(node) || isSpreadLook(node));
}

const isDeclared = (node: ts.Identifier): boolean => ts.isVariableDeclaration(node.parent) && node.parent.name === node;

/** What is looked up is copied or looked into at once. */
const isSpreadLook = ({ parent }: ts.Identifier): boolean =>
  (ts.isElementAccessExpression(parent) || ts.isPropertyAccessExpression(parent)) &&
  (ts.isSpreadAssignment(parent.parent) || ts.isPropertyAccessExpression(parent.parent));

/** A parameter or `let` that is given something else later. */
function isSetAgain(checker: ts.TypeChecker, { name, parent }: ts.BindingElement): boolean {
  if ((ts.getCombinedNodeFlags(parent.parent) & ts.NodeFlags.Constant) !== 0 || !ts.isIdentifier(name)) return false;
  return usesOf(checker, checker.getSymbolAtLocation(name), name.text, name.getSourceFile()).some(isTarget);
}

/** `const { a, ...rest } = o; return rest;`: all fits but `a`, which the type of `rest` is silent about because it is not there. */
export function fitsWithoutAbsent(relation: Relation, e: ts.Expression, source: ts.Type, target: ts.Type): boolean {
  const { checker } = relation;
  const absent = absentNames(checker, e);
  if (absent.size === 0 || !ts.isIdentifier(e)) return false;
  if (!addsNothing(checker, target) && !isOnlyWayOut(checker, e)) return false;
  return membersOf(target).some((part) => {
    if (!(part.flags & ts.TypeFlags.Object) || classesOf(checker, part).length > 0) return false;
    if (checker.getSignaturesOfType(part, ts.SignatureKind.Call).length > 0) return false;
    const fits = checker.getPropertiesOfType(part).every((symbol) => {
      const wanted = memberOf(checker, symbol);
      const isAbsent = wanted.optional && absent.has(wanted.name) && !propertyLike(checker, source, wanted.symbol);
      return isAbsent || !relateMember(relation, source, part, wanted);
    });
    return fits && !relateIndexes(relation, source, part);
  });
}

/** `const { a, ...rest } = o`: `rest` has no `a`. */
export function absentNames(checker: ts.TypeChecker, e: ts.Expression): ReadonlySet<string> {
  const declaration = ts.isIdentifier(e) ? symbolOf(checker, e)?.valueDeclaration : undefined;
  const names = new Set<string>();
  if (!declaration || !ts.isBindingElement(declaration) || !declaration.dotDotDotToken) return names;
  if (!ts.isObjectBindingPattern(declaration.parent) || isSetAgain(checker, declaration)) return names;
  for (const { propertyName, name } of declaration.parent.elements) {
    const key = propertyName ?? name;
    if (ts.isIdentifier(key) || ts.isStringLiteral(key)) names.add(key.text);
  }
  return names;
}

/** No part of the literal brings properties that its type does not mention. */
export function isClosed(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): boolean {
  return literal.properties.every((property) => {
    if (property.name && ts.isComputedPropertyName(property.name)) return false;
    if (!ts.isSpreadAssignment(property)) return true;
    const inner = unwrap(property.expression);
    if (ts.isObjectLiteralExpression(inner)) return isClosed(checker, inner);
    return literalOf(checker, inner) !== undefined;
  });
}

/** Through the place nobody can add what the type was silent about. */
function addsNothing(checker: ts.TypeChecker, target: ts.Type): boolean {
  const parts = target.isUnionOrIntersection() ? target.types : [target];
  return parts.every(
    (part) =>
      checker.getIndexInfosOfType(part).every((info) => info.isReadonly) &&
      checker
        .getPropertiesOfType(part)
        .every((property) => (property.flags & ts.SymbolFlags.Optional) === 0 || memberOf(checker, property).readonly),
  );
}

/** Everywhere else the variable is only looked into. */
const isOnlyWayOut = (
  checker: ts.TypeChecker,
  e: ts.Identifier,
  isMore = (_: ts.Identifier): boolean => false,
): boolean =>
  !isGenericAt(symbolOf(checker, e)?.valueDeclaration, e) &&
  usesOf(checker, symbolOf(checker, e), e.text, e.getSourceFile()).every(
    (node) => node === e || isLook(node) || isMore(node),
  );

/** `o[k]`, `k in o`, `{ ...o }`, `Object.keys(o)`: the object gets nowhere. */
function isHarmless(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) {
    return parent.expression === node && !(ts.isCallExpression(parent.parent) && parent.parent.expression === parent);
  }
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InKeyword;
  if (ts.isSpreadAssignment(parent)) return !isPattern(parent.parent);
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  const { expression: holder, name } = parent.expression;
  const isObject = ts.isIdentifier(holder) && holder.text === 'Object';
  return isObject && listers.has(name.text) && isStandard(checker.getSymbolAtLocation(holder)?.declarations?.[0]);
}

const listers: ReadonlySet<string> = new Set(['keys', 'values', 'entries', 'hasOwn']);

/** Each way out is an argument for a parameter of one and the same type: what is added through one is what the others may see. */
function areWaysOutOne(checker: ts.TypeChecker, e: ts.Identifier): boolean {
  if (isOnlyWayOut(checker, e)) return true;
  if (isGenericAt(symbolOf(checker, e)?.valueDeclaration, e)) return false;
  const ways = usesOf(checker, symbolOf(checker, e), e.text, e.getSourceFile()).filter((node) => !isLook(node));
  const [first, ...others] = ways.map((node) => parameterOf(checker, node));
  return first !== undefined && others.every((type) => type === first);
}

/** The type of the parameter that an argument is for, unless there are several ways to see it. */
function parameterOf(checker: ts.TypeChecker, node: ts.Identifier): ts.Type | undefined {
  const { parent } = node;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return undefined;
  const index = parent.arguments?.indexOf(node) ?? -1;
  const parameter = checker.getResolvedSignature(parent)?.parameters[index];
  const declaration = parameter?.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration) || declaration.dotDotDotToken) return undefined;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(parameter));
  return type.isUnion() ? undefined : type;
}

/** Between the declaration and the use stands something generic, which may be used again for another type. */
function isGenericAt(declaration: ts.Node | undefined, e: ts.Node): boolean {
  const home = ts.findAncestor(declaration, (node) => ts.isFunctionLike(node) || ts.isSourceFile(node));
  const isGeneric = (node: ts.Node): boolean =>
    (ts.isFunctionLike(node) || ts.isClassLike(node)) && (node.typeParameters?.length ?? 0) > 0;
  for (let node: ts.Node | undefined = e; node && node !== home; node = node.parent) if (isGeneric(node)) return true;
  return false;
}

const symbolOf = (checker: ts.TypeChecker, e: ts.Identifier): ts.Symbol | undefined =>
  ts.isShorthandPropertyAssignment(e.parent)
    ? checker.getShorthandAssignmentValueSymbol(e.parent)
    : checker.getSymbolAtLocation(e);

function isLook(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return parent.name === node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  return !(ts.isCallExpression(parent.parent) && parent.parent.expression === parent);
}
