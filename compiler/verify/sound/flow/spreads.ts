/**
 * What spreads hide: properties that were set before, methods that lose their object, and what is not copied at all.
 *
 * Owns: those findings. The flow of what is spread into a place is in `into-literal.ts`.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { propertyNamed, symbolNameOf } from '../../type-parts.ts';
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
    const symbol = propertyNamed(checker, whole, name);
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
          (name) => !after.has(name) && !absent.has(name) && !propertyNamed(checker, type, name) && !agrees(name),
        );
      });
    return [...new Set(hidden)].map((name) => ({ node: property, name }));
  });
}

/** What has properties that its type may not mention. */
const copied =
  ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection | ts.TypeFlags.Instantiable | ts.TypeFlags.NonPrimitive;

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

/** A class of the program that has accessors: the names of these, and of all that its instances have. */
export interface AccessorClass {
  readonly accessors: ReadonlySet<string>;
  /** Undefined where a base is not known. */
  readonly members: ReadonlySet<string> | undefined;
}

/** An instance of some class that has such an accessor may be of this type, for it has all that the type asks for. */
export function mayBeServed(
  checker: ts.TypeChecker,
  classes: readonly AccessorClass[],
  type: ts.Type,
  name: string,
): boolean {
  const asked = classes.filter(({ accessors }) => accessors.has(name));
  if (asked.length === 0) return false;
  const wanted = checker.getPropertiesOfType(type).filter(({ flags }) => !(flags & ts.SymbolFlags.Optional));
  return asked.some(({ members }) => !members || wanted.every((symbol) => members.has(symbol.name)));
}

export function accessorClasses(context: VerifyContext): readonly AccessorClass[] {
  const { checker } = context;
  const classes: AccessorClass[] = [];
  eachOfKind(context, context.files, [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.ClassExpression], (node) => {
    if (!ts.isClassLike(node)) return;
    const instance = ts.isClassExpression(node)
      ? checker.getTypeAtLocation(node).getConstructSignatures()[0]?.getReturnType()
      : checker.getTypeAtLocation(node);
    const properties = instance ? checker.getPropertiesOfType(instance) : [];
    const isAccessor = ({ declarations = [] }: ts.Symbol): boolean => declarations.some(ts.isAccessor);
    const own = node.members
      .filter(ts.isAccessor)
      .flatMap(({ name }) => (ts.isComputedPropertyName(name) ? [] : [name.text]));
    const accessors = new Set([...own, ...properties.filter(isAccessor).map(({ name }) => name)]);
    const members = hasKnownBase(checker, node) ? new Set(properties.map(({ name }) => name)) : undefined;
    if (accessors.size > 0) classes.push({ accessors, members });
  });
  return classes;
}

/** It extends nothing, or a class by its name. */
function hasKnownBase(checker: ts.TypeChecker, node: ts.ClassLikeDeclaration): boolean {
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!base) return true;
  const named = checker.getSymbolAtLocation(base.expression);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Class) !== 0;
}
