/**
 * What spreads hide: properties that were set before, methods that lose their object, and what is not copied at all.
 *
 * Owns: those findings. The flow of what is spread into a place is in `into-literal.ts`.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isStandard } from '../../library-files.ts';
import { eachOfKind } from '../../node-index.ts';
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
    const symbol = checker.getPropertyOfType(whole, name);
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
        if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection | ts.TypeFlags.Instantiable)))
          return [];
        const absent = absentNames(checker, source);
        return [...before].filter(
          (name) => !after.has(name) && !absent.has(name) && !checker.getPropertyOfType(type, name) && !agrees(name),
        );
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

/** A property that is not an object's own, or not enumerable: of a library object, or served by an accessor of some class. */
export function notCopied(
  checker: ts.TypeChecker,
  accessors: ReadonlySet<string>,
  expression: ts.Expression,
): string | undefined {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  if (checker.isArrayLikeType(type)) return undefined;
  const found = checker.getPropertiesOfType(type).find((symbol) => {
    const declaration = symbol.declarations?.[0];
    const isShape = declaration !== undefined && !ts.isClassLike(declaration.parent);
    return isShape && (isStandard(declaration) || accessors.has(symbol.name)) && !isOfLiteral(declaration);
  });
  return found?.name;
}

const isOfLiteral = (declaration: ts.Declaration): boolean => ts.isObjectLiteralExpression(declaration.parent);

/** The names of all accessors of classes: an interface's property of that name may be one. */
export function accessorNames(context: VerifyContext): ReadonlySet<string> {
  const names = new Set<string>();
  eachOfKind(context, context.files, [ts.SyntaxKind.GetAccessor, ts.SyntaxKind.SetAccessor], (node) => {
    if (ts.isAccessor(node) && ts.isClassLike(node.parent) && !ts.isComputedPropertyName(node.name)) {
      names.add(node.name.text);
    }
  });
  return names;
}
