/**
 * Which calls may say what a type parameter stands for that is written under.
 *
 * Owns: a quick no, by name, so that not every call of a program has to be resolved. Algorithm: 1. the functions that write under a
 * type parameter of their own, and again and again those with one bound to keys that call any of these; 2. as long as all of them are only
 * ever called by their names, other calls pass no keys; where one is anonymous or used as a value, any call may. Overestimates: names are
 * compared, not functions.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachNode, eachOfKind } from '../../node-index.ts';
import { genericKeyWrite } from './keys.ts';

type Call = ts.CallExpression | ts.NewExpression;

/** Undefined when nothing is written under a type parameter. */
export function keyPassers(context: VerifyContext): ((call: Call) => boolean) | undefined {
  const writers = new Set<ts.SignatureDeclaration>();
  eachOfKind(context, context.files, [ts.SyntaxKind.ElementAccessExpression], (node) => {
    if (!ts.isElementAccessExpression(node) || genericKeyWrite(context.checker, node) !== 'parameter') return;
    const holder = context.checker.getTypeAtLocation(node.argumentExpression).symbol?.declarations?.[0]?.parent;
    if (holder && ts.isFunctionLike(holder)) writers.add(holder);
  });
  if (writers.size === 0) return undefined;
  const names = namesOf(context, writers);
  if (!names || !areOnlyCalled(context, names)) return () => true;
  return (call) => ts.isNewExpression(call) || isNamed(call.expression, names);
}

/** The names of the writers and of those that call them; undefined when one has none. */
function namesOf(context: VerifyContext, writers: Set<ts.SignatureDeclaration>): ReadonlySet<string> | undefined {
  const others: ts.SignatureDeclaration[] = [];
  eachNode(context, context.files, (node) => {
    if (ts.isFunctionLike(node) && node.typeParameters?.some((one) => mayBeKey(context.checker, one)))
      others.push(node);
  });
  const names = new Set<string>();
  for (let size = -1; size !== writers.size; ) {
    size = writers.size;
    for (const writer of writers) {
      const name = nameOf(writer);
      if (name === undefined) return undefined;
      names.add(name);
    }
    for (const other of others) if (callsNamed(other, names)) writers.add(other);
  }
  return names;
}

const callsNamed = (node: ts.Node, names: ReadonlySet<string>): boolean =>
  (ts.isCallExpression(node) && isNamed(node.expression, names)) ||
  (ts.forEachChild(node, (child) => callsNamed(child, names) || undefined) ?? false);

function areOnlyCalled(context: VerifyContext, names: ReadonlySet<string>): boolean {
  let isOnly = true;
  eachOfKind(context, context.files, nameKinds, (node) => {
    if (ts.isStringLiteralLike(node)) isOnly &&= !names.has(member(node.text));
    else if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      if (usesOf(node).some((name) => names.has(name))) isOnly &&= isPlainUse(node);
    }
  });
  return isOnly;
}

const nameKinds: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
];

/** Bound to something without parts. */
function mayBeKey(checker: ts.TypeChecker, { constraint }: ts.TypeParameterDeclaration): boolean {
  if (!constraint) return false;
  const bound = checker.getTypeFromTypeNode(constraint);
  const parts = [bound, ...(bound.isUnionOrIntersection() ? bound.types : [])];
  return parts.some(({ flags }) => !(flags & ts.TypeFlags.Object));
}

/** Whoever imports it calls it what he likes. */
export const isDefaultExport = (node: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Default) !== 0;

/** What the function is called by, as long as it is no value. */
function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (ts.isFunctionDeclaration(node) && isDefaultExport(node)) return undefined;
  const isValue = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  const holder = isValue ? node.parent : node;
  if (isValue && !ts.isVariableDeclaration(holder) && !ts.isPropertyDeclaration(holder)) return undefined;
  const name = isNamedHolder(holder) ? holder.name : undefined;
  if (!name || !(ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) return undefined;
  return isVariable(holder) ? name.text : member(name.text);
}

const isNamedHolder = (
  node: ts.Node,
): node is ts.SignatureDeclaration | ts.VariableDeclaration | ts.PropertyDeclaration =>
  ts.isFunctionLike(node) || ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node);

/** As a variable, as a member, or as both: `{ name }` reads the one and makes, or takes, the other. */
function usesOf(node: ts.Identifier | ts.PrivateIdentifier): readonly string[] {
  const { parent, text } = node;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isBindingElement(parent)) return [text, member(text)];
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node ? [member(text)] : [text];
  const isMember = 'name' in parent && parent.name === node && !isVariable(parent);
  return isMember ? [member(text)] : [text];
}

/** Its declaration, its import or export under the same name, or a call. */
function isPlainUse(node: ts.Identifier | ts.PrivateIdentifier): boolean {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName === undefined;
  const callee = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
  if (ts.isCallExpression(callee.parent) && callee.parent.expression === callee) return true;
  return isNamedHolder(parent) && parent.name === node;
}

const isVariable = (node: ts.Node): boolean => ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node);

/** What a member of that name is called here, unlike a variable. */
const member = (name: string): string => `.${name}`;

const isNamed = (callee: ts.Expression, names: ReadonlySet<string>): boolean =>
  ts.isIdentifier(callee)
    ? names.has(callee.text)
    : !ts.isPropertyAccessExpression(callee) || names.has(member(callee.name.text));
