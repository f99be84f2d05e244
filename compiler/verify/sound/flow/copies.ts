/**
 * What a copy leaves behind: a spread, or the rest of a pattern, copies only what is an object's own and enumerable.
 *
 * Owns: which property of a type need not be copied. Argument: of what a program makes, only instances of classes have other
 * properties, served by accessors; of the library's objects nearly all are such, so a type that one of them may have by its
 * shape is not copied.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isStandard } from '../../library-files.ts';
import { membersOf } from '../../type-parts.ts';
import { isClosedSource, spreadSources } from './into-literal.ts';
import { type Lookalikes, lookalikes } from './lookalikes.ts';
import { type AccessorClass, accessorClasses, mayBeServed } from './spreads.ts';
import { takenFrom } from './taken-from.ts';

export interface Unowned {
  /** The classes that have accessors: a property of an interface that an instance may be of may be one. */
  readonly classes: readonly AccessorClass[];
  /** Objects of the library, and functions and texts, which have properties that a copy does not. */
  readonly library: readonly ts.Type[];
  /** Where the program sees one of those under a shape; worked out when it is asked for. */
  readonly seen: () => Lookalikes;
}

export function unowned(context: VerifyContext): Unowned {
  const library = context.program
    .getSourceFiles()
    .filter(isStandard)
    .flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration))
    .filter(({ name }) => instances.test(name.text))
    .map((node) => context.checker.getTypeAtLocation(node));
  return { classes: context.shared(accessorClasses), library, seen: () => context.shared(lookalikes) };
}

const instances =
  /^(Function|String|Symbol|Array|Error|AggregateError|Map|Set|RegExp|RegExpMatchArray|ArrayBuffer|DataView|Uint8Array|BigUint64Array)$/;

/** A property that what is spread need not have as its own. */
export const lostInSpread = (checker: ts.TypeChecker, facts: Unowned, node: ts.SpreadAssignment): string | undefined =>
  spreadSources(node.expression)
    .filter((source) => !isClosedSource(checker, source) && !isRest(checker, source))
    .map((source) => lostOf(checker, facts, checker.getTypeAtLocation(source), new Set()))
    .find((name) => name !== undefined);

/** What a pattern left is a copy itself. */
function isRest(checker: ts.TypeChecker, source: ts.Expression): boolean {
  const declaration = checker.getSymbolAtLocation(source)?.valueDeclaration;
  return declaration !== undefined && ts.isBindingElement(declaration) && declaration.dotDotDotToken !== undefined;
}

/** The same of `const { a, ...rest } = o`, wherever such a pattern stands. */
export function lostInRest(
  checker: ts.TypeChecker,
  facts: Unowned,
  node: ts.BindingElement | ts.SpreadAssignment,
): string | undefined {
  const pattern = node.parent;
  if (ts.isObjectBindingPattern(pattern)) {
    const taken = new Set(pattern.elements.flatMap(({ propertyName, name }) => nameOf(propertyName ?? name)));
    return lostOf(checker, facts, checker.getTypeAtLocation(pattern), taken);
  }
  if (!ts.isObjectLiteralExpression(pattern)) return undefined;
  const taken = new Set(pattern.properties.flatMap(({ name }) => (name ? nameOf(name) : [])));
  const type = takenFrom(checker, pattern);
  return type && lostOf(checker, facts, type, taken);
}

const nameOf = (name: ts.PropertyName | ts.BindingName): readonly string[] =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? [name.text] : [];

function lostOf(
  checker: ts.TypeChecker,
  { classes, library, seen }: Unowned,
  type: ts.Type,
  taken: ReadonlySet<string>,
): string | undefined {
  return membersOf(checker.getNonNullableType(type))
    .flatMap((member) => {
      // TypeScript itself knows what a list has when it is spread.
      if (checker.isArrayLikeType(member)) return [];
      const hidden = library.filter((one) => mayBe(checker, one, member));
      return checker
        .getPropertiesOfType(member)
        .filter(({ name }) => !taken.has(name))
        .filter(
          (symbol) => isNotOwn(checker, classes, member, symbol) || hidden.some((one) => isHidden(one, symbol, seen)),
        );
    })
    .at(0)?.name;
}

const isHidden = (one: ts.Type, { name, flags }: ts.Symbol, seen: Unowned['seen']): boolean =>
  one.getProperty(name) !== undefined && seen().isSeen(one, name, (flags & ts.SymbolFlags.Optional) !== 0);

function isNotOwn(
  checker: ts.TypeChecker,
  classes: readonly AccessorClass[],
  member: ts.Type,
  symbol: ts.Symbol,
): boolean {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined || ts.isClassLike(declaration.parent)) return false;
  if (ts.isObjectLiteralExpression(declaration.parent)) return false;
  return isStandard(declaration) || mayBeServed(checker, classes, member, symbol.name);
}

/** The library's object has all that the shape asks for, and something of it. */
function mayBe(checker: ts.TypeChecker, one: ts.Type, shape: ts.Type): boolean {
  if ((shape.flags & ts.TypeFlags.Object) === 0 || shape.getCallSignatures().length > 0) return false;
  if (checker.getIndexTypeOfType(shape, ts.IndexKind.String)) return false;
  const wanted = checker.getPropertiesOfType(shape);
  if (wanted.some(({ declarations = [] }) => declarations.some(isOfProgramsOwn))) return false;
  return (
    wanted.some(({ name }) => one.getProperty(name)) &&
    wanted.every((property) => {
      const has = one.getProperty(property.name);
      if (!has) return (property.flags & ts.SymbolFlags.Optional) !== 0;
      const type = checker.getTypeOfSymbol(has);
      return (
        (type.flags & ts.TypeFlags.Instantiable) !== 0 ||
        checker.isTypeAssignableTo(type, checker.getTypeOfSymbol(property))
      );
    })
  );
}

/** Of a class, which is nominal, or of a literal, which is what was written. */
const isOfProgramsOwn = ({ parent }: ts.Declaration): boolean =>
  ts.isClassLike(parent) || ts.isObjectLiteralExpression(parent);
