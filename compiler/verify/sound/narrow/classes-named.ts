/**
 * Which class a test names, what derives from it, and what may be a list.
 *
 * Owns: these questions about declarations and types. What a test concludes is for `blurred-tests.ts`.
 */
import ts from 'typescript';
import { isInLibrary } from '../../library-files.ts';
import { propertyLike } from '../../type-parts.ts';

export function classNamed(checker: ts.TypeChecker, node: ts.Expression): ts.Declaration | undefined {
  const found =
    ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node) : undefined;
  const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const declaration = symbol?.valueDeclaration;
  return declaration && (ts.isClassLike(declaration) || isInLibrary(declaration)) ? declaration : undefined;
}

export function instanceType(checker: ts.TypeChecker, one: ts.Declaration): ts.Type | undefined {
  const name = ts.getNameOfDeclaration(one);
  const symbol = name && checker.getSymbolAtLocation(name);
  return symbol && checker.getDeclaredTypeOfSymbol(symbol);
}

export function derivesNode(checker: ts.TypeChecker, node: ts.Declaration, base: ts.Declaration): boolean {
  return ts.isClassLike(node) ? derives(checker, node, base) : node === base;
}

export function derives(checker: ts.TypeChecker, one: ts.ClassLikeDeclaration, base: ts.Declaration): boolean {
  if (one === base) return true;
  const clause = one.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const parent = clause && checker.getTypeAtLocation(clause).symbol?.valueDeclaration;
  return parent !== undefined && derivesNode(checker, parent, base);
}

/** `array`: the library's own. */
export function holdsList(checker: ts.TypeChecker, array: ts.Type | undefined, type: ts.Type): boolean {
  if (!array) return true;
  // An array has no index signature of texts.
  if (checker.getIndexInfosOfType(type).length > 0) return false;
  return checker
    .getPropertiesOfType(type)
    .every((one) => one.flags & ts.SymbolFlags.Optional || propertyLike(checker, array, one) !== undefined);
}

export function libraryType(
  checker: ts.TypeChecker,
  [file]: readonly ts.SourceFile[],
  name: string,
): ts.Type | undefined {
  const found = file && checker.getSymbolsInScope(file, ts.SymbolFlags.Interface).find((one) => one.name === name);
  return found && checker.getDeclaredTypeOfSymbol(found);
}
