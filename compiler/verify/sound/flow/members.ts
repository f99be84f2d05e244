/**
 * What the checker knows of a property beyond its type: may it be written, may it be absent, is it a method.
 *
 * Owns: reading those facts off symbols, also off those of mapped types, whose flags the public interface leaves out.
 */
import ts from 'typescript';

/** What every relation needs of a property. */
export interface Member {
  readonly name: string;
  readonly symbol: ts.Symbol;
  /** As read; for an optional property with the mark of what is missing. */
  readonly type: ts.Type;
  readonly optional: boolean;
  readonly readonly: boolean;
  readonly method: boolean;
  /** Private and protected members and `#names`, which nothing outside the class sees. */
  readonly hidden: boolean;
}

export function memberOf(checker: ts.TypeChecker, symbol: ts.Symbol): Member {
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  return {
    name: symbol.name,
    symbol,
    type: checker.getTypeOfSymbol(symbol),
    optional,
    readonly: isReadonly(symbol),
    method: (symbol.flags & ts.SymbolFlags.Method) !== 0,
    hidden: isHidden(symbol),
  };
}

/**
 * True for what `exactOptionalPropertyTypes` puts into the type of an optional property, for when it is absent. It is an
 * `undefined` of its own: a written `| undefined` is another type.
 */
export const isMissing = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Undefined) !== 0 && 'debugIntrinsicName' in type && type.debugIntrinsicName === 'missing';

function isReadonly(symbol: ts.Symbol): boolean {
  const checked = checkFlagsOf(symbol);
  if (checked & readonlyCheckFlag) return true;
  // Its declaration is that of the type it was mapped from, which `-readonly` was taken off.
  if (checked & mappedCheckFlag) return false;
  if (symbol.flags & ts.SymbolFlags.Accessor) return (symbol.flags & ts.SymbolFlags.SetAccessor) === 0;
  const declarations = symbol.declarations ?? [];
  return declarations.some(
    (declaration) =>
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0 ||
      (ts.isVariableDeclaration(declaration) && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) !== 0) ||
      ts.isFunctionDeclaration(declaration) ||
      ts.isClassDeclaration(declaration),
  );
}

function isHidden(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (!declaration) return false;
  const modifiers = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const name = ts.getNameOfDeclaration(declaration);
  return (ts.getCombinedModifierFlags(declaration) & modifiers) !== 0 || (!!name && ts.isPrivateIdentifier(name));
}

/** `CheckFlags.Readonly`: a property of a mapped type, a union or an `as const` literal. */
const readonlyCheckFlag = 8;
/** `CheckFlags.Mapped`: a property of a mapped type. */
const mappedCheckFlag = 262144;

function checkFlagsOf(symbol: ts.Symbol): number {
  if (!('links' in symbol) || typeof symbol.links !== 'object' || symbol.links === null) return 0;
  return 'checkFlags' in symbol.links && typeof symbol.links.checkFlags === 'number' ? symbol.links.checkFlags : 0;
}

/** True for what the checker keeps of the syntax in places that its public types leave out. */
export const isNode = (value: unknown): value is ts.Node =>
  typeof value === 'object' && value !== null && 'kind' in value;
