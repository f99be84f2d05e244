/**
 * Recognises the types of the process library by their brands, whatever aliases a program gave them.
 *
 * Owns: the questions "is this owned?", "which endpoint is this?". Invariant: a brand counts only when its declaration is in
 * `abi/`, so a program cannot fake one (the brands' symbols are not exported).
 */
import ts from 'typescript';
import { membersOf } from './type-parts.ts';

export type BrandName =
  | 'owned'
  | 'borrowed'
  | 'endpoint'
  | 'block'
  | 'shared'
  | 'listener'
  | 'connector'
  | 'parcel'
  | 'ends';

/** The property that carries a brand, or undefined. On a union: only when every member has it. */
export function brandOf(checker: ts.TypeChecker, type: ts.Type, name: BrandName): ts.Symbol | undefined {
  return checker.getPropertiesOfType(type).find((property) => {
    if (!String(property.escapedName).startsWith(`__@${name}@`)) return false;
    const file = property.declarations?.[0]?.getSourceFile().fileName ?? '';
    return /\/abi\/(contract|process)\.ts$/.test(file);
  });
}

/** True when the value itself (some member of a union) is owned: an endpoint, block, hold of shared bytes, listener, connector or parcel. */
export function isOwned(checker: ts.TypeChecker, type: ts.Type): boolean {
  return membersOf(type).some((member) => brandOf(checker, member, 'owned') && !brandOf(checker, member, 'borrowed'));
}

export function isBorrowed(checker: ts.TypeChecker, type: ts.Type): boolean {
  return membersOf(type).some((member) => brandOf(checker, member, 'borrowed') !== undefined);
}

/** The owned properties of a record type (not itself owned), by name; empty for anything else. */
export function ownedFields(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  const names = new Set<string>();
  for (const member of membersOf(type)) {
    if (!(member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) continue;
    if (brandOf(checker, member, 'owned') || member.getCallSignatures().length > 0) continue;
    for (const property of checker.getPropertiesOfType(member)) {
      if (String(property.escapedName).startsWith('__@')) continue;
      if (isOwned(checker, checker.getTypeOfSymbol(property))) names.add(property.name);
    }
  }
  return [...names];
}

export interface EndpointType {
  readonly side: 'Imp' | 'Exp';
  readonly state: string;
  /** The contract's own type; its symbol's declaration is the interface. */
  readonly contract: ts.Type;
}

/** What an endpoint's type says, also when its conversation is over; undefined for any other type. */
export function endpointType(checker: ts.TypeChecker, type: ts.Type): EndpointType | undefined {
  const brand = brandOf(checker, type, 'endpoint');
  if (!brand) return undefined;
  const facts = checker.getNonNullableType(checker.getTypeOfSymbol(brand));
  const member = (name: string): ts.Type | undefined => {
    const property = facts.getProperty(name);
    return property && checker.getTypeOfSymbol(property);
  };
  const contract = member('contract');
  const state = member('state');
  const side = member('side');
  if (!contract || !state?.isStringLiteral() || !side?.isStringLiteral()) return undefined;
  return { contract, state: state.value, side: side.value === 'Imp' ? 'Imp' : 'Exp' };
}

/** The contract of a `Listener<C>` or `Connector<C>`. */
export function servedContract(
  checker: ts.TypeChecker,
  type: ts.Type,
): { readonly kind: 'listener' | 'connector'; readonly contract: ts.Type } | undefined {
  for (const kind of ['listener', 'connector'] as const) {
    const brand = brandOf(checker, type, kind);
    if (brand) return { kind, contract: checker.getTypeOfSymbol(brand) };
  }
  return undefined;
}
