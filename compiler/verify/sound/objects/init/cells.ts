/**
 * Variables, classes and static fields as things that are set at one moment of a run.
 *
 * Owns: what a name or an access refers to, and which function stands behind it. A cell is the declaration itself. Does not own
 * the fields of instances (`instance.ts`).
 */
import ts from 'typescript';
import { membersOf } from '../../../type-parts.ts';
import { isLibraryFile, isStatic, resolved } from '../members.ts';

/** A `let` or `const` name, a parameter, a class, a static field. */
export type Cell =
  | ts.VariableDeclaration
  | ts.BindingElement
  | ts.ParameterDeclaration
  | ts.ClassLikeDeclaration
  | ts.PropertyDeclaration;

/** Something with a body that is run when it is called. */
export type Routine = ts.FunctionLikeDeclaration;

export const isRoutine = (node: ts.Node): node is Routine => ts.isFunctionLike(node) && 'body' in node;

/** The declaration behind a name, through imports; undefined for what is never unset: functions, types, the library. */
export function cellOf(checker: ts.TypeChecker, node: ts.Identifier): Cell | undefined {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? through(checker, checker.getShorthandAssignmentValueSymbol(node.parent))
    : resolved(checker, node);
  return symbol && asCell(symbol);
}

function asCell(symbol: ts.Symbol): Cell | undefined {
  const declaration = symbol.valueDeclaration;
  if (!declaration || isLibraryFile(declaration.getSourceFile())) return undefined;
  const isCell =
    ts.isVariableDeclaration(declaration) ||
    ts.isBindingElement(declaration) ||
    ts.isParameter(declaration) ||
    ts.isClassLike(declaration);
  return isCell ? declaration : undefined;
}

const through = (checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined =>
  symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** The static field that an access names. */
export function staticCell(symbol: ts.Symbol | undefined): ts.PropertyDeclaration | undefined {
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isPropertyDeclaration(declaration)) return undefined;
  return isStatic(declaration) ? declaration : undefined;
}

/** An expression without what changes nothing at run time. */
export function bare(node: ts.Expression): ts.Expression {
  const transparent =
    ts.isParenthesizedExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node);
  return transparent ? bare(node.expression) : node;
}

export const asFunction = (node: ts.Expression | undefined): ts.ArrowFunction | ts.FunctionExpression | undefined => {
  const value = node && bare(node);
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
};

/** The function that a name always means: a declaration, or a `const` that is one. */
export function routineOf(checker: ts.TypeChecker, node: ts.Expression): Routine | undefined {
  const name = bare(node);
  if (!ts.isIdentifier(name)) return asFunction(name);
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? through(checker, checker.getShorthandAssignmentValueSymbol(name.parent))
    : resolved(checker, name);
  const declared = symbol?.declarations?.find(
    (declaration): declaration is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(declaration) && declaration.body !== undefined,
  );
  if (declared) return declared;
  const declaration = symbol?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && isConst(declaration)
    ? asFunction(declaration.initializer)
    : undefined;
}

export const isConst = (node: ts.VariableDeclaration): boolean =>
  (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Constant) !== 0;

/** `using` and `await using`, which call a method of the object at the end of the block. */
export const isUsing = (node: ts.VariableDeclaration): boolean =>
  (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Using) !== 0;

/** The class that a name always means. */
export function classNamed(checker: ts.TypeChecker, node: ts.Expression): ts.ClassLikeDeclaration | undefined {
  const name = bare(node);
  if (ts.isClassExpression(name)) return name;
  if (!ts.isIdentifier(name)) return undefined;
  const declaration = resolved(checker, name)?.valueDeclaration;
  if (!declaration) return undefined;
  if (ts.isClassLike(declaration)) return declaration;
  if (!ts.isVariableDeclaration(declaration) || !isConst(declaration) || !declaration.initializer) return undefined;
  const value = bare(declaration.initializer);
  return ts.isClassExpression(value) ? value : undefined;
}

/** The class of the program that a class extends. */
export function baseOf(checker: ts.TypeChecker, node: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration | undefined {
  const heritage = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!heritage) return undefined;
  const named = classNamed(checker, heritage.expression);
  if (named) return named;
  const declaration = checker.getTypeAtLocation(heritage).symbol?.valueDeclaration;
  return declaration && ts.isClassLike(declaration) && !isLibraryFile(declaration.getSourceFile())
    ? declaration
    : undefined;
}

/** The class itself and its bases, nearest first. */
export function lineage(checker: ts.TypeChecker, node: ts.ClassLikeDeclaration): readonly ts.ClassLikeDeclaration[] {
  const line: ts.ClassLikeDeclaration[] = [];
  for (let at: ts.ClassLikeDeclaration | undefined = node; at && !line.includes(at); at = baseOf(checker, at)) {
    line.push(at);
  }
  return line;
}

/** A value of the type may be `undefined`, so nothing is wrong when it is. */
export const admitsUndefined = (type: ts.Type): boolean =>
  membersOf(type).some(
    ({ flags }) =>
      (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0,
  );
