/**
 * Writes under keys that are not written out, and other places where a name may be any of several.
 *
 * Owns: what a value must suffice for when it may land under any of several keys. Does not own holes in arrays, which a guard at
 * run time prevents.
 */
import ts from 'typescript';
import { isTarget } from '../../assignments.ts';
import { isStandard } from '../../library-files.ts';
import { membersOf } from '../../type-parts.ts';
import { relateAbsence } from './absence.ts';
import type { Flow, FlowFound } from './into.ts';
import { memberOf } from './members.ts';
import { misfit } from './misfit.ts';
import { areKeysShared, isCovered } from './relate-members.ts';
import { isArguments, isReadonlyTuple, tupleElements } from './signature-parts.ts';
import { isMatchAlone, isMatchList, textsOfMatch } from './texts-of-match.ts';

const generic = ts.TypeFlags.Index | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Conditional | ts.TypeFlags.TypeParameter;

/** How a write names its property, where the key's type is not known before a type parameter is. */
export type GenericKey =
  /** A type parameter of the function: one key, if every call says which. */
  | 'parameter'
  /** `keyof T` and the like, which are several keys. */
  | 'several';

/** `o[k] = v` where `k` may stand for several names at once. */
export function genericKeyWrite(checker: ts.TypeChecker, node: ts.ElementAccessExpression): GenericKey | undefined {
  if (!isTarget(node) || isNumber(checker, node.argumentExpression)) return undefined;
  const key = checker.getTypeAtLocation(node.argumentExpression);
  const parts = [key, ...(key.isUnionOrIntersection() ? key.types : [])];
  if (!parts.some((part) => (part.flags & generic) !== 0)) return undefined;
  const holder = key.symbol?.declarations?.[0]?.parent;
  const isParameter = (key.flags & ts.TypeFlags.TypeParameter) !== 0;
  return isParameter && holder && ts.isFunctionLike(holder) ? 'parameter' : 'several';
}

/** A key that is declared as a number is one wherever it is narrowed. */
export function isNumber(checker: ts.TypeChecker, key: ts.Expression): boolean {
  if (ts.isNumericLiteral(key)) return true;
  const symbol = ts.isIdentifier(key) ? checker.getSymbolAtLocation(key) : undefined;
  return symbol !== undefined && (checker.getTypeOfSymbol(symbol).flags & ts.TypeFlags.NumberLike) !== 0;
}

/** Keys that are several: where one writes under a type parameter, it may stand for one only. */
export const isSeveralKeys = (type: ts.Type): boolean =>
  (type.isUnion() && type.types.length > 1) || (type.flags & (ts.TypeFlags.Index | ts.TypeFlags.String)) !== 0;

/** A bound that names keys: `keyof T`, `'a' | 'b'`. */
export function isKeyBound(type: ts.Type): boolean {
  if (type.isUnionOrIntersection()) return type.types.some(isKeyBound);
  return (type.flags & (ts.TypeFlags.Index | ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) !== 0;
}

/** `o[k] = v` where `k` is any of many names, and `o` has properties of its own beside its index signature. */
export function besideIndex(flow: Flow, node: ts.ElementAccessExpression): readonly FlowFound[] {
  const { checker } = flow;
  if (!isTarget(node)) return [];
  const keys = openKeys(checker.getTypeAtLocation(node.argumentExpression));
  if (keys.length === 0) return [];
  const object = checker.getApparentType(checker.getTypeAtLocation(node.expression));
  if (checker.isArrayLikeType(object)) return [];
  const own = checker.getTypeAtLocation(node);
  const properties = checker
    .getPropertiesOfType(object)
    .filter((symbol) => keys.some((key) => isCovered(checker, symbol, key)))
    .map((symbol) => memberOf(checker, symbol));
  const patterns = checker
    .getIndexInfosOfType(object)
    .filter(({ keyType, type }) => type !== own && keys.some((key) => areKeysShared(keyType, key)));
  const open = properties.filter((member) => !member.readonly && !member.method);
  const places = [...open.map(({ type }) => type), ...patterns.map(({ type }) => type)];
  const { parent } = node;
  // In a pattern the value is not at hand; it may be whatever the index signature takes.
  const given =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken ? parent.right : undefined;
  const absent = open.find((member) =>
    relateAbsence({ type: given ? checker.getTypeAtLocation(given) : own, optional: false }, member, true),
  );
  if (absent) return [{ node, misfit: misfit('other', own, absent.type, absent.name) }];
  return places.flatMap((place) => (given ? flow.into(given, place) : flow.related(node, own, place))).slice(0, 1);
}

/** Of the types of a key those that are many names. */
function openKeys(key: ts.Type): readonly ts.Type[] {
  const { TypeFlags } = ts;
  const texts = TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping;
  const many = texts | TypeFlags.Number | TypeFlags.ESSymbol;
  if (key.isUnionOrIntersection()) return key.types.flatMap(openKeys);
  return key.flags & many ? [key] : [];
}

/** `pair[i] = v` where `i` is any number. */
export function isOpenTupleWrite(checker: ts.TypeChecker, node: ts.ElementAccessExpression): boolean {
  if (!isTarget(node)) return false;
  const key = checker.getTypeAtLocation(node.argumentExpression);
  return (key.flags & ts.TypeFlags.Number) !== 0 && hasMutableTuple(checker, node.expression);
}

const mutators: ReadonlySet<string> = new Set([
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
]);

/** `pair.push(1)`: the array's methods know nothing of positions. */
export function tupleMutator(
  checker: ts.TypeChecker,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): string | undefined {
  const name = namedBy(checker, node) ?? '';
  return mutators.has(name) && hasMutableTuple(checker, node.expression) ? name : undefined;
}

/** The member that `o.m` or `o['m']` names, when one can tell. */
function namedBy(
  checker: ts.TypeChecker,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const key = checker.getTypeAtLocation(node.argumentExpression);
  return key.isStringLiteral() ? key.value : undefined;
}

function hasMutableTuple(checker: ts.TypeChecker, e: ts.Expression): boolean {
  const own = checker.getTypeAtLocation(e);
  // Its first element is a text for as long as nobody moves the elements.
  if (isMatchList(own)) return textsOfMatch(checker, e) !== 'fresh' || !isMatchAlone(checker, own);
  if (membersOf(own).some((member) => isArguments(member) || isVariadic(checker, member))) return true;
  const type = checker.getApparentType(own);
  return (type.isUnionOrIntersection() ? type.types : [type]).some(
    (member) => checker.isTupleType(member) && !isReadonlyTuple(checker, member),
  );
}

/** `[...A, ...B]`, of which only that it is a list is known. */
const isVariadic = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  tupleElements(checker, type).some((element) => element.variadic) && !isReadonlyTuple(checker, type);

/** `for (const k in o)` of a type parameter: there may be more keys than the type knows, each read as one of its own. */
export const isGenericForIn = (checker: ts.TypeChecker, node: ts.ForInStatement): boolean =>
  (checker.getTypeAtLocation(node.expression).flags & ts.TypeFlags.Instantiable) !== 0;

/** `k in x` throws where `x` is a primitive, which `{}` and unbounded type parameters allow. */
export function isInPrimitive(checker: ts.TypeChecker, node: ts.BinaryExpression): boolean {
  if (node.operatorToken.kind !== ts.SyntaxKind.InKeyword) return false;
  const type = checker.getTypeAtLocation(node.right);
  const constrained = checker.getBaseConstraintOfType(type) ?? type;
  return membersOf(constrained).some((part) => isBare(checker, part));
}

/** A type that primitive values have too: `{}`, `{ length: number }`. */
const isBare = (checker: ts.TypeChecker, type: ts.Type): boolean => {
  if (type.flags & ts.TypeFlags.Unknown) return true;
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
  const primitives = [
    checker.getStringType(),
    checker.getNumberType(),
    checker.getBooleanType(),
    checker.getBigIntType(),
  ];
  return primitives.some((primitive) => checker.isTypeAssignableTo(primitive, type));
};

/** The result of a function that may be `void`, asked what it is. */
export function isVoidAsked(checker: ts.TypeChecker, node: ts.Expression): boolean {
  if (!isAsked(node)) return false;
  const type = checker.getTypeAtLocation(node);
  const parts = membersOf(type);
  if (!parts.some((member) => member.flags & ts.TypeFlags.Void)) return false;
  // A `() => void` may be seen as a `() => void | undefined`.
  const isNothing = parts.every(({ flags }) => flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined));
  return isNothing || !saysVoid(checker, node);
}

/** Stands where it is asked whether there is something. */
function isAsked(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) || ts.isIfStatement(parent) || ts.isWhileStatement(parent)) {
    return 'condition' in parent ? parent.condition === node : parent.expression === node;
  }
  return ts.isPrefixUnaryExpression(parent) || (ts.isBinaryExpression(parent) && asksForAbsence(parent, node));
}

/**
 * The result of one function that says `X | void` itself. No `() => void` is ever seen as such a function, so there its `void` is an
 * `undefined`. A call of one of several functions is another matter.
 */
function saysVoid(checker: ts.TypeChecker, node: ts.Expression): boolean {
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  const declaration = symbol?.valueDeclaration;
  const isConst = declaration && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) !== 0;
  const initial = isConst && ts.isVariableDeclaration(declaration) ? declaration.initializer : node;
  if (!initial || !ts.isCallExpression(initial)) return false;
  const signatures = checker.getSignaturesOfType(checker.getTypeAtLocation(initial.expression), ts.SignatureKind.Call);
  const declared = checker.getResolvedSignature(initial)?.declaration?.type;
  const isOne = !checker.getTypeAtLocation(initial.expression).isUnion() && signatures.length === 1;
  return isOne && declared !== undefined && ts.isUnionTypeNode(declared);
}

/** `||`, `&&`, `??` and comparisons with `undefined` or `null`; that it equals something definite is a fact. */
function asksForAbsence({ left, right, operatorToken }: ts.BinaryExpression, node: ts.Expression): boolean {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return left === node;
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken: {
      const other = left === node ? right : left;
      return other.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(other) && other.text === 'undefined');
    }
    default:
      return false;
  }
}

/** `g.next()` of a generator that wants a value, by whatever name its type goes. */
export function unsent(flow: Flow, node: ts.CallExpression): readonly FlowFound[] {
  const { checker } = flow;
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return [];
  if (!node.arguments.every(ts.isSpreadElement) || namedBy(checker, callee) !== 'next') return [];
  const type = checker.getNonNullableType(checker.getTypeAtLocation(callee.expression));
  return membersOf(checker.getApparentType(type))
    .flatMap((member) => sentTo(checker, member))
    .flatMap((wanted) => flow.related(node, checker.getUndefinedType(), wanted))
    .slice(0, 1);
}

/** The library's `next(...[value]: [] | [TNext])`: what stands in the tuple of one. */
function sentTo(checker: ts.TypeChecker, iterator: ts.Type): readonly ts.Type[] {
  const next = checker.getPropertyOfType(iterator, 'next');
  if (!next || !isStandard(next.declarations?.[0])) return [];
  const parameters = checker
    .getSignaturesOfType(checker.getTypeOfSymbol(next), ts.SignatureKind.Call)
    .flatMap((signature) => signature.parameters);
  return parameters
    .flatMap((parameter) => membersOf(checker.getTypeOfSymbol(parameter)))
    .flatMap((tuple) => tupleElements(checker, tuple).map((element) => element.type));
}

/** `+o`, `-o`, `~o`: what an object becomes is for its methods to say. */
export function isObjectNegated(checker: ts.TypeChecker, node: ts.PrefixUnaryExpression): boolean {
  const { PlusToken, MinusToken, TildeToken } = ts.SyntaxKind;
  if (![PlusToken, MinusToken, TildeToken].some((kind) => kind === node.operator)) return false;
  const type = checker.getTypeAtLocation(node.operand);
  const constrained = checker.getBaseConstraintOfType(type) ?? type;
  const unsure = ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Unknown | ts.TypeFlags.ESSymbolLike;
  return membersOf(constrained).some((part) => (part.flags & unsure) !== 0);
}
