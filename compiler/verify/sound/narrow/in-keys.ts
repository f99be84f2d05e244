/**
 * The keys that `in` asks for, and the members that are known by nothing but such a test.
 *
 * Owns: which types mention a key, and the writes to what only `in` found. Argument: where no type mentions the key, TypeScript
 * takes the object for a `Record<key, unknown>`, which anything may be written to. Mutable members are invariant, so however that
 * view is handed on, the member is `unknown` or of a type parameter where it is written; a class's own member is nobody else's.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { membersOf, symbolNameOf } from '../../type-parts.ts';
import { expanded } from './primitive-tests.ts';
import { type Access, isAccess } from './references.ts';
import { targetsAt } from './writes.ts';

/** A key that is looked for: as TypeScript names the property, and as it is shown. */
export interface Key {
  readonly name: ts.__String;
  readonly type: ts.Type;
  readonly shown: string;
}

export function keyOf(type: ts.Type): Key | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) {
    const shown = String(type.value);
    return { name: ts.escapeLeadingUnderscores(shown), type, shown };
  }
  const name = symbolNameOf(type);
  return name === undefined ? undefined : { name, type, shown: type.symbol.name };
}

export const propertyOf = (checker: ts.TypeChecker, type: ts.Type, { name }: Pick<Key, 'name'>) =>
  checker.getPropertiesOfType(type).find((one) => one.escapedName === name);

/** As a property, or by an index signature that fits. */
export function mentions(checker: ts.TypeChecker, type: ts.Type, key: Key): boolean {
  if (propertyOf(checker, type, key)) return true;
  return checker.getIndexInfosOfType(type).some(({ keyType }) => {
    if (checker.isTypeAssignableTo(key.type, keyType)) return true;
    const isNumeric = keyType.flags & ts.TypeFlags.Number && String(Number(key.shown)) === key.shown;
    return isNumeric || (keyType.flags & ts.TypeFlags.String && key.type.flags & ts.TypeFlags.NumberLike);
  });
}

/** The keys that some test found where no type mentions them. */
function foundKeys(context: VerifyContext): ReadonlySet<ts.__String> {
  const { checker } = context;
  const found = new Set<ts.__String>();
  eachOfKind(context, context.files, [ts.SyntaxKind.BinaryExpression], (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InKeyword) return;
    const key = keyOf(checker.getTypeAtLocation(node.left));
    const members = expanded(checker, checker.getTypeAtLocation(node.right));
    if (key && !members.some((type) => mentions(checker, type, key))) found.add(key.name);
  });
  return found;
}

/** What this node writes to a member that may be known by nothing but `in`. */
export function writesAfterIn(context: VerifyContext, node: ts.Node): readonly Access[] {
  const targets = targetsAt(node).filter(isAccess);
  if (targets.length === 0) return [];
  const found = context.shared(foundKeys);
  return found.size === 0 ? [] : targets.filter((target) => isOnlyFound(context.checker, found, target));
}

const takesAnything = ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable;

function isOnlyFound(checker: ts.TypeChecker, found: ReadonlySet<ts.__String>, target: Access): boolean {
  const object = checker.getApparentType(checker.getNonNullableType(checker.getTypeAtLocation(target.expression)));
  return namesOf(checker, target).some((name) => {
    const property = found.has(name) ? propertyOf(checker, object, { name }) : undefined;
    if (!property || property.declarations?.some(({ parent }) => ts.isClassLike(parent))) return false;
    return membersOf(checker.getTypeOfSymbol(property)).some(({ flags }) => flags & takesAnything);
  });
}

function namesOf(checker: ts.TypeChecker, target: Access): readonly ts.__String[] {
  if (ts.isPropertyAccessExpression(target)) {
    return ts.isPrivateIdentifier(target.name) ? [] : [target.name.escapedText];
  }
  return membersOf(checker.getTypeAtLocation(target.argumentExpression)).flatMap((type) => keyOf(type)?.name ?? []);
}
