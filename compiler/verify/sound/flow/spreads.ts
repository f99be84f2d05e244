/**
 * What spreads hide: properties that were set before, methods that lose their object, and what is not copied at all.
 *
 * Owns: those findings. The flow of what is spread into a place is in `into-literal.ts`.
 */
import ts from 'typescript';
import { membersOf, symbolNameOf } from '../../type-parts.ts';
import { absentNames } from './exact.ts';
import type { Flow } from './into.ts';
import { isClosedSource, spreadSources } from './into-literal.ts';
import { memberOf } from './members.ts';
import { agreesUnderName } from './relate-members.ts';

/** A property that was set before a spread whose type is silent about it: `{ x: 1, ...rest }`. */
export function shadowedBySpread(
  { checker, relation }: Flow,
  literal: ts.ObjectLiteralExpression,
): readonly { readonly node: ts.Node; readonly name: string }[] {
  const whole = checker.getTypeAtLocation(literal);
  const agrees = (name: string): boolean => {
    const symbol = propertyOf(checker, whole, name);
    return symbol !== undefined && agreesUnderName(relation, memberOf(checker, symbol));
  };
  return literal.properties.flatMap((property, index) => {
    if (!ts.isSpreadAssignment(property)) return [];
    const before = namesBefore(checker, literal, index);
    const after = namesBefore(checker, literal, literal.properties.length, index + 1);
    const hidden = spreadSources(property.expression)
      .filter((source) => !isClosedSource(checker, source))
      .flatMap((source) => {
        const type = checker.getNonNullableType(checker.getTypeAtLocation(source));
        if (!(type.flags & copied)) return [];
        const absent = absentNames(checker, source);
        return [...before].filter(
          (name) => !after.has(name) && !absent.has(name) && !propertyOf(checker, type, name) && !agrees(name),
        );
      });
    return [...new Set(hidden)].map((name) => ({ node: property, name }));
  });
}

/** What has properties that its type may not mention. */
const copied =
  ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection | ts.TypeFlags.Instantiable | ts.TypeFlags.NonPrimitive;

/** The checker finds no property by the name of a symbol, as it would escape it once more. */
const propertyOf = (checker: ts.TypeChecker, type: ts.Type, name: string): ts.Symbol | undefined =>
  name.startsWith('__@')
    ? checker.getPropertiesOfType(type).find((symbol) => symbol.name === name)
    : checker.getPropertyOfType(type, name);

/** A property that was set before one whose key may be the same: `{ x: 1, [key]: 'a' }`. */
export function replacedByKey(
  { checker, relation }: Flow,
  literal: ts.ObjectLiteralExpression,
): readonly { readonly node: ts.Node; readonly name: string }[] {
  const whole = checker.getTypeAtLocation(literal);
  return literal.properties.flatMap((property, index) => {
    const key = property.name && ts.isComputedPropertyName(property.name) ? property.name.expression : undefined;
    const keys = key && checker.getTypeAtLocation(key);
    if (!keys || !ts.isPropertyAssignment(property) || nameOfKey(keys) !== undefined) return [];
    const value = checker.getTypeAtLocation(property.initializer);
    const after = namesBefore(checker, literal, literal.properties.length, index + 1);
    const name = [...namesBefore(checker, literal, index)].find((one) => {
      if (after.has(one) || !mayBeKey(checker, one, keys)) return false;
      const symbol = propertyOf(checker, whole, one);
      return symbol !== undefined && relation.relate(value, checker.getTypeOfSymbol(symbol)) !== undefined;
    });
    return name === undefined ? [] : [{ node: property, name }];
  });
}

function mayBeKey(checker: ts.TypeChecker, name: string, keys: ts.Type): boolean {
  const bound = checker.getBaseConstraintOfType(keys) ?? keys;
  if (name.startsWith('__@')) return (bound.flags & ts.TypeFlags.ESSymbolLike) !== 0;
  return membersOf(bound).some((key) => {
    if (key.flags & ts.TypeFlags.NumberLike) return String(Number(name)) === name;
    return checker.isTypeAssignableTo(checker.getStringLiteralType(name), key);
  });
}

/** The name of a property whose key has a type of just one value. */
const nameOfKey = (key: ts.Type): string | undefined =>
  key.isStringLiteral() || key.isNumberLiteral() ? String(key.value) : symbolNameOf(key)?.toString();

function namesBefore(
  checker: ts.TypeChecker,
  literal: ts.ObjectLiteralExpression,
  end: number,
  start = 0,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const property of literal.properties.slice(start, end)) {
    if (ts.isSpreadAssignment(property)) {
      for (const symbol of checker.getPropertiesOfType(checker.getTypeAtLocation(property.expression))) {
        names.add(symbol.name);
      }
    } else if (!ts.isComputedPropertyName(property.name)) names.add(property.name.text);
    else {
      const name = nameOfKey(checker.getTypeAtLocation(property.name.expression));
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** A method that a spread copies: it would find another `this`, or, of a class, would not be copied at all. */
export function methodInSpread(checker: ts.TypeChecker, node: ts.SpreadAssignment): string | undefined {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
  const copied = checker.getPropertiesOfType(type).map((symbol) => memberOf(checker, symbol));
  const isOfClass = ({ symbol }: { readonly symbol: ts.Symbol }): boolean =>
    (symbol.declarations ?? []).every((declaration) => ts.isClassLike(declaration.parent));
  return copied.find(
    (member) => member.method && !isOfClass(member) && !String(member.symbol.escapedName).startsWith('__@'),
  )?.name;
}

/** A value whose type is a parameter: its instance may have accessors and methods, which a spread does not copy. */
export function isGenericSpread(checker: ts.TypeChecker, node: ts.SpreadAssignment): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
  const isParameter = (part: ts.Type): boolean =>
    part.isUnionOrIntersection() ? part.types.some(isParameter) : (part.flags & ts.TypeFlags.TypeParameter) !== 0;
  return isParameter(type);
}
