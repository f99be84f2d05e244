/**
 * Which types mean "made by this class" rather than "of this shape".
 *
 * Owns: the decision that class types, and library types that have a constructor, are nominal. TypeScript compares classes
 * by shape, which would make `instanceof` wrong both ways. Invariant: a class is related to its bases only by `extends`, whose
 * declaration is checked for itself.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { isReference } from '../../type-parts.ts';

/** The class (or library class) whose instances the type means; undefined for a shape. */
export function classOf(type: ts.Type): ts.Symbol | undefined {
  const symbol = type.symbol as ts.Symbol | undefined;
  if (!symbol || !(type.flags & ts.TypeFlags.Object)) return undefined;
  if (!isClassOrInterface(type)) return undefined;
  if (symbol.flags & ts.SymbolFlags.Class) return symbol;
  return isLibraryClass(symbol) || isLibraryIterator(symbol) ? symbol : undefined;
}

const isClassOrInterface = (type: ts.Type): boolean =>
  type.isClassOrInterface() || (isReference(type) && type.target.isClassOrInterface());

/** The classes whose instances the type means: itself, those that an interface extends, those of every part. */
export function classesOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Symbol[] {
  if (type.isIntersection()) return type.types.flatMap((part) => classesOf(checker, part));
  const own = classOf(type);
  if (own) return [own];
  const declared = isReference(type) ? type.target : type;
  if (!declared.isClassOrInterface()) return [];
  return checker.getBaseTypes(declared).flatMap((base) => classesOf(checker, base));
}

/** True when the type is the class `wanted`, or has it among the bases of its declaration. */
export function derivesFrom(checker: ts.TypeChecker, type: ts.Type, wanted: ts.Symbol): boolean {
  if (type.symbol === wanted && isClassOrInterface(type)) return true;
  const declared = isReference(type) ? type.target : type;
  if (!declared.isClassOrInterface()) return false;
  return checker.getBaseTypes(declared).some((base) => {
    const parts = base.isIntersection() ? base.types : [base];
    return parts.some((part) => derivesFrom(checker, part, wanted));
  });
}

/** Interfaces of the library whose value of the same name is used with `instanceof`; never those of primitives. */
function isLibraryClass(symbol: ts.Symbol): boolean {
  if (!(symbol.flags & ts.SymbolFlags.Interface) || !(symbol.flags & ts.SymbolFlags.Variable)) return false;
  return !isWrapper(symbol.name) && isStandard(symbol.declarations?.[0]);
}

const isWrapper = (name: string): boolean =>
  ['Object', 'Function', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON', 'Iterator'].includes(name);

/** The library's own iterators, which nobody else makes: what they yield is made anew each time. */
export const isLibraryIterator = (symbol: ts.Symbol | undefined): boolean =>
  symbol !== undefined &&
  ['ArrayIterator', 'MapIterator', 'SetIterator', 'StringIterator', 'RegExpStringIterator'].includes(symbol.name) &&
  isStandard(symbol.declarations?.[0]);

/** `interface A { t: string }` beside `class A`: the type has members that no constructor sets. */
export function addsToClass(checker: ts.TypeChecker, node: ts.InterfaceDeclaration): boolean {
  if (node.members.length === 0 && !node.heritageClauses) return false;
  return checker.getSymbolAtLocation(node.name)?.declarations?.some(ts.isClassDeclaration) === true;
}
