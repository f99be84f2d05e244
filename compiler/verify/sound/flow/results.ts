/**
 * The expressions whose values a function gives back, each with the type of the place it goes to.
 *
 * Owns: `return`, `yield`, `yield*` and the body of an arrow function; what `async` and generators make of the declared result.
 */
import ts from 'typescript';
import { isReference, membersOf } from '../../type-parts.ts';

export interface ResultPlace {
  readonly expression: ts.Expression;
  readonly target: ts.Type;
  /** Where it is not the expression's own value that goes there: what `yield*` passes on, what a promise settles to. */
  readonly element?: ts.Type;
}

/** Undefined when the result's type does not say what is wanted of the single values. */
export function resultPlaces(
  checker: ts.TypeChecker,
  node: ts.FunctionLikeDeclaration,
  result: ts.Type,
): readonly ResultPlace[] | undefined {
  const { body } = node;
  if (!body) return [];
  const isAsync = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
  const generator = 'asteriskToken' in node && node.asteriskToken !== undefined;
  const returned = generator ? argumentOf(checker, result, 1) : isAsync ? awaited(checker, result) : result;
  const yielded = generator ? argumentOf(checker, result, 0) : undefined;
  if (!returned && !generator) return undefined;
  const places: ResultPlace[] = [];
  const place = (expression: ts.Expression, target: ts.Type): ResultPlace => {
    const settled = isAsync ? settledBy(checker, checker.getTypeAtLocation(expression)) : undefined;
    return settled ? { expression, target, element: settled } : { expression, target };
  };
  if (!ts.isBlock(body)) return returned ? [place(body, returned)] : undefined;
  const walk = (inner: ts.Node): void => {
    if (ts.isReturnStatement(inner) && inner.expression && returned) {
      places.push(place(inner.expression, returned));
    }
    if (ts.isYieldExpression(inner) && inner.expression && yielded) {
      if (!inner.asteriskToken) places.push(place(inner.expression, yielded));
      else {
        const element = elementYielded(checker, checker.getTypeAtLocation(inner.expression));
        if (element) places.push({ expression: inner.expression, target: yielded, element });
      }
    }
    if (ts.isFunctionLike(inner) || ts.isClassLike(inner)) return;
    ts.forEachChild(inner, walk);
  };
  ts.forEachChild(body, walk);
  return places;
}

/** What awaiting a promise gives; undefined for what is no promise. */
function settledBy(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const isPromise = membersOf(type).some((part) => checker.getPropertyOfType(part, 'then') !== undefined);
  return isPromise ? checker.getAwaitedType(type) : undefined;
}

/** `async` functions give a promise of what is returned; a union of promise and value keeps what is not a promise. */
const awaited = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined => checker.getAwaitedType(type);

/** The type argument of `Generator`, `Iterable`, `AsyncGenerator` and the like. */
export function argumentOf(checker: ts.TypeChecker, type: ts.Type, index: number): ts.Type | undefined {
  return isReference(type) ? checker.getTypeArguments(type)[index] : undefined;
}

/** What iterating a value gives. */
export function elementYielded(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const constrained = checker.getApparentType(type);
  if (constrained.flags & ts.TypeFlags.StringLike) return checker.getStringType();
  const indexed = checker.getIndexTypeOfType(constrained, ts.IndexKind.Number);
  if (indexed && checker.isArrayLikeType(constrained)) return indexed;
  for (const name of ['iterator', 'asyncIterator']) {
    const method = checker
      .getPropertiesOfType(constrained)
      .find((property) => String(property.escapedName).startsWith(`__@${name}@`));
    const made = method && resultOf(checker, checker.getTypeOfSymbol(method));
    const next = made && checker.getPropertyOfType(made, 'next');
    const answer = next && resultOf(checker, checker.getTypeOfSymbol(next));
    const settled = answer && (checker.getAwaitedType(answer) ?? answer);
    const found = settled && valueYielded(checker, settled);
    if (found) return found;
  }
  return undefined;
}

const resultOf = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined => {
  const signature = checker.getSignaturesOfType(type, ts.SignatureKind.Call)[0];
  return signature && checker.getReturnTypeOfSignature(signature);
};

/** Of `IteratorResult<T, R>`: the value of the member that is not done. */
function valueYielded(checker: ts.TypeChecker, result: ts.Type): ts.Type | undefined {
  const going = membersOf(result).find((member) => {
    const done = checker.getPropertyOfType(member, 'done');
    return done ? checker.typeToString(checker.getTypeOfSymbol(done)) !== 'true' : true;
  });
  const value = going && checker.getPropertyOfType(going, 'value');
  return value && checker.getTypeOfSymbol(value);
}
