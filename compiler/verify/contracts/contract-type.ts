/**
 * Tells contracts from other types.
 *
 * Owns: what counts as a contract: an interface that extends, directly or not, the one of `abi/contract.ts`. Invariant:
 * having the same members is not enough, so every contract has one declaration and one name.
 */
import ts from 'typescript';

/** The library's own `Contract`. */
export function isBaseContract(symbol: ts.Symbol): boolean {
  if (symbol.name !== 'Contract') return false;
  return (symbol.declarations ?? []).some((node) => /\/abi\/contract\.ts$/.test(node.getSourceFile().fileName));
}

/** The symbol of the contract, or undefined for any other type and for the base itself. */
export function contractSymbol(checker: ts.TypeChecker, type: ts.Type): ts.Symbol | undefined {
  const { symbol } = type;
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Interface) || isBaseContract(symbol)) return undefined;
  return extendsContract(checker, symbol, new Set()) ? symbol : undefined;
}

function extendsContract(checker: ts.TypeChecker, symbol: ts.Symbol, seen: Set<ts.Symbol>): boolean {
  if (seen.has(symbol)) return false;
  seen.add(symbol);
  if (isBaseContract(symbol)) return true;
  const declared = checker.getDeclaredTypeOfSymbol(symbol);
  if (!declared.isClassOrInterface()) return false;
  return checker.getBaseTypes(declared).some((base) => {
    const members = base.isIntersection() ? base.types : [base];
    return members.some((member) => member.symbol && extendsContract(checker, member.symbol, seen));
  });
}

/** True when the interface has type parameters: it is many contracts, or none yet. */
export const isGeneric = (checker: ts.TypeChecker, symbol: ts.Symbol): boolean => {
  const declared = checker.getDeclaredTypeOfSymbol(symbol);
  return declared.isClassOrInterface() && (declared.typeParameters ?? []).length > 0;
};

export const interfacesOf = (symbol: ts.Symbol): readonly ts.InterfaceDeclaration[] =>
  (symbol.declarations ?? []).filter(ts.isInterfaceDeclaration);

/** As declared, also for `export default interface`. */
export const contractName = (symbol: ts.Symbol): string => interfacesOf(symbol)[0]?.name.text ?? symbol.name;
