/**
 * Three things that only look at a place: spreads that hide what was set before, writes under a generic key, and methods that would
 * change a tuple.
 *
 * Owns: those findings. The flow of values is elsewhere.
 */
import ts from 'typescript';
import { isClosedSource, spreadSources } from './into-literal.ts';
import { memberOf } from './members.ts';
import { isReadonlyTuple } from './signature-parts.ts';
import { isAssignment } from './writes.ts';

/** A property that was set before a spread whose type is silent about it: `{ x: 1, ...rest }`. */
export function shadowedBySpread(
  checker: ts.TypeChecker,
  literal: ts.ObjectLiteralExpression,
): readonly { readonly node: ts.Node; readonly name: string }[] {
  return literal.properties.flatMap((property, index) => {
    if (!ts.isSpreadAssignment(property)) return [];
    const before = namesBefore(checker, literal, index);
    const after = namesBefore(checker, literal, literal.properties.length, index + 1);
    const hidden = spreadSources(property.expression)
      .filter((source) => !isClosedSource(checker, source))
      .flatMap((source) => {
        const type = checker.getNonNullableType(checker.getTypeAtLocation(source));
        if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection | ts.TypeFlags.Instantiable)))
          return [];
        return [...before].filter((name) => !after.has(name) && !checker.getPropertyOfType(type, name));
      });
    return [...new Set(hidden)].map((name) => ({ node: property, name }));
  });
}

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

/** `o[k] = v` where `k`, of a type parameter, may stand for several names at once. */
export function isGenericKeyWrite(checker: ts.TypeChecker, node: ts.BinaryExpression): boolean {
  if (!isAssignment(node.operatorToken.kind) || !ts.isElementAccessExpression(node.left)) return false;
  const key = checker.getTypeAtLocation(node.left.argumentExpression);
  const generic =
    ts.TypeFlags.TypeParameter | ts.TypeFlags.Index | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Conditional;
  return [key, ...(key.isUnionOrIntersection() ? key.types : [])].some((part) => (part.flags & generic) !== 0);
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
export function tupleMutator(checker: ts.TypeChecker, node: ts.PropertyAccessExpression): string | undefined {
  const name = node.name.text;
  if (!mutators.has(name)) return undefined;
  const type = checker.getApparentType(checker.getTypeAtLocation(node.expression));
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) => checker.isTupleType(member) && !isReadonlyTuple(checker, member)) ? name : undefined;
}
