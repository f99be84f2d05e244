/**
 * Type parameters that must stand for one key, since what is read under them takes a value: `handlers[key](value)`.
 *
 * Owns: the list. Argument: of a mapped type `{ [P in keyof M]: X<P> }` TypeScript reads `X<K>` under a key `K`. For one key that is
 * substitution. For several it says that what is found takes any of their values, when it takes only those of the key that it is;
 * unless `X` merely gives. Algorithm: 1. parameters under which such a table is read, or of whose rows a function takes more than one;
 * 2. again and again those of functions and classes that hand theirs on to one of these.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachNode, eachOfKind } from '../../node-index.ts';
import { membersOf } from '../../type-parts.ts';
import { isOwnLookup, mappedNode, mappedOf } from './mapped.ts';

export type KeyTakers = ReadonlySet<ts.Node>;

export function keyTakers(context: VerifyContext): KeyTakers {
  const { checker } = context;
  const takers = new Set<ts.Node>();
  const add = (key: ts.Type): void => {
    for (const node of parametersIn(key)) if (!isOnlyKey(checker, node)) takers.add(node);
  };
  eachNode(context, context.files, (node) => {
    const read = readAt(checker, node);
    if (read && parametersIn(read.key).length > 0 && isTakingTable(checker, read.table)) add(read.key);
    if (ts.isFunctionLike(node)) for (const key of rowsTaken(checker, node)) add(key);
  });
  if (takers.size > 0) addCallers(context, takers, add);
  return takers;
}

/**
 * Of a function that is given one key, and nothing else of that type parameter: what it puts under the key it has found under it, so it
 * is of the same property, whichever that is.
 */
function isOnlyKey(checker: ts.TypeChecker, parameter: ts.TypeParameterDeclaration): boolean {
  const owner = parameter.parent;
  const name = parameter.name.text;
  if (!ts.isFunctionLike(owner) || ts.isJSDocSignature(owner)) return false;
  const [only, ...others] = owner.parameters.filter((one) => mentions(one, name));
  if (others.length > 0 || !only?.type || only.type.getText() !== name) return false;
  if (owner.type) return isGiving(owner.type, name);
  const result = checker.getSignatureFromDeclaration(owner)?.getReturnType();
  const text = result && checker.typeToString(result, undefined, ts.TypeFormatFlags.NoTruncation);
  return text !== undefined && !new RegExp(`\\b${name}\\b`).test(text);
}

/** `table[key]`, `const { [key]: row } = table`. */
function readAt(
  checker: ts.TypeChecker,
  node: ts.Node,
): { readonly table: ts.Type; readonly key: ts.Type } | undefined {
  if (ts.isElementAccessExpression(node)) {
    const table = checker.getTypeAtLocation(node.expression);
    return { table, key: checker.getTypeAtLocation(node.argumentExpression) };
  }
  if (!ts.isBindingElement(node) || !node.propertyName || !ts.isComputedPropertyName(node.propertyName))
    return undefined;
  return {
    table: checker.getTypeAtLocation(node.parent),
    key: checker.getTypeAtLocation(node.propertyName.expression),
  };
}

/** The rows of a table under keys of a type parameter, where a function has more than one of them at hand. */
function rowsTaken(checker: ts.TypeChecker, node: ts.SignatureDeclaration): readonly ts.Type[] {
  const own = new Set(node.typeParameters ?? []);
  if (own.size === 0) return [];
  const rows = node.parameters.flatMap((parameter) => {
    const type = checker.getTypeAtLocation(parameter);
    const keys = rowKeys(checker, type).filter((key) => parametersIn(key).some((one) => own.has(one)));
    // Of a list of them there may be several.
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return [...keys, ...(element ? [element, element].flatMap((one) => rowKeys(checker, one)) : [])];
  });
  return rows.length > 1 ? rows : [];
}

const rowKeys = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] =>
  membersOf(type).flatMap((member) =>
    isLookup(member) && isTakingTable(checker, member.objectType) ? [member.indexType] : [],
  );

const isLookup = (type: ts.Type): type is ts.IndexedAccessType => (type.flags & ts.TypeFlags.IndexedAccess) !== 0;

function parametersIn(key: ts.Type): readonly ts.TypeParameterDeclaration[] {
  const parts = key.isUnionOrIntersection() ? key.types : [key];
  return parts.flatMap((part) =>
    part.flags & ts.TypeFlags.TypeParameter
      ? (part.symbol.declarations ?? []).filter(ts.isTypeParameterDeclaration)
      : [],
  );
}

/** Those who hand their own parameter on. */
function addCallers(context: VerifyContext, takers: ReadonlySet<ts.Node>, add: (key: ts.Type) => void): void {
  const handed: { readonly parameter: ts.Node; readonly type: ts.Type }[] = [];
  eachOfKind(context, context.files, [ts.SyntaxKind.CallExpression, ts.SyntaxKind.NewExpression], (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    for (const { parameter, type } of bound(context.checker, node)) {
      if (parametersIn(type).length > 0) handed.push({ parameter, type });
    }
  });
  for (let before = -1; before !== takers.size; ) {
    before = takers.size;
    for (const { parameter, type } of handed) if (takers.has(parameter)) add(type);
  }
}

/** What a call or `new` lets the type parameters of a function or class stand for. */
export function bound(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression,
): readonly { readonly parameter: ts.TypeParameterDeclaration; readonly type: ts.Type }[] {
  const signature = checker.getResolvedSignature(node);
  const types = (signature && checker.getTypeArgumentsForResolvedSignature(signature)) ?? [];
  const parameters = types.length > 0 && signature ? parametersOf(checker, node, signature) : [];
  if (parameters.length !== types.length) return [];
  return parameters.flatMap((parameter, index) => {
    const type = types[index];
    return type ? [{ parameter, type }] : [];
  });
}

/** A constructor has those of its class. */
export function parametersOf(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression,
  { declaration }: ts.Signature,
): readonly ts.TypeParameterDeclaration[] {
  const made = ts.isNewExpression(node)
    ? checker.getTypeAtLocation(node.expression).symbol?.valueDeclaration
    : undefined;
  if (made && ts.isClassLike(made)) return made.typeParameters ?? [];
  if (!declaration || ts.isJSDocSignature(declaration)) return [];
  return declaration.typeParameters ?? [];
}

function isTakingTable(checker: ts.TypeChecker, table: ts.Type): boolean {
  const type = checker.getNonNullableType(table);
  const parts = membersOf(checker.getBaseConstraintOfType(type) ?? type);
  return parts.flatMap((part) => (part.isIntersection() ? part.types : [part])).some((part) => isTaking(checker, part));
}

function isTaking(checker: ts.TypeChecker, table: ts.Type): boolean {
  const node = mappedNode(table);
  if (!node?.type) return false;
  if (!isOwnLookup(node)) return !isGiving(node.type, node.typeParameter.name.text);
  // `Partial` and its like: each property is that of another table.
  const other = mappedOf(checker, table);
  const others = other ? [other] : (table.aliasTypeArguments ?? []);
  return others.some((one) => one !== table && isTaking(checker, one));
}

const givers = /^(ReadonlyArray|ReadonlySet|ReadonlyMap|Promise|Readonly)$/;

/** What is found under several keys gives what one of them gives. */
function isGiving(node: ts.TypeNode, name: string): boolean {
  const gives = (part: ts.TypeNode | undefined): boolean => part === undefined || isGiving(part, name);
  if (!mentions(node, name)) return true;
  if (ts.isIndexedAccessTypeNode(node)) return true;
  if (ts.isParenthesizedTypeNode(node)) return gives(node.type);
  if (ts.isUnionTypeNode(node)) return node.types.every(gives);
  if (ts.isTypeOperatorNode(node)) return ts.isArrayTypeNode(node.type) && gives(node.type.elementType);
  if (ts.isFunctionTypeNode(node)) return node.parameters.every((one) => !mentions(one, name)) && gives(node.type);
  if (ts.isTypeReferenceNode(node)) {
    const text = node.typeName.getText();
    return text === name || (givers.test(text) && (node.typeArguments ?? []).every(gives));
  }
  return ts.isTypeLiteralNode(node) && node.members.every((one) => isReadonlyProperty(one) && gives(one.type));
}

const isReadonlyProperty = (node: ts.TypeElement): node is ts.PropertySignature =>
  ts.isPropertySignature(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) !== 0;

const mentions = (node: ts.Node, name: string): boolean =>
  (ts.isIdentifier(node) && node.text === name) ||
  (ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false);
