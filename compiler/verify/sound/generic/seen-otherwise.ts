/**
 * May a generic function or class be seen as one of another type?
 *
 * Owns: a quick no, by name, so that not every flow of a program has to be compared to know what its type parameters stand for. A function that is
 * only ever called by its name, and a class that is only made and extended by its, are never seen otherwise. Nor is a method whose name no other member
 * has but those of other classes: it is not taken off its object (SK1240), an object is compared member by member of one name, and classes are nominal.
 * Overestimates: names are compared, not what they mean.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { isDefaultExport } from '../flow/key-passers.ts';

const nameKinds: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
];

/** Of the holders of these type parameters. */
export function mayBeSeenOtherwise(context: VerifyContext, parameters: Iterable<ts.Symbol>): boolean {
  const names = new Map<string, ts.Node>();
  for (const { declarations = [] } of parameters) {
    const [declaration, ...more] = declarations;
    const name = declaration && more.length === 0 ? nameOfHolder(declaration.parent) : undefined;
    if (!name || (names.get(name.text) ?? name) !== name) return true;
    names.set(name.text, name);
    if (ts.isMethodDeclaration(name.parent) && ts.isClassLike(name.parent.parent)) {
      // It may override what another class declares, and what extends an anonymous one cannot be told.
      const owner = name.parent.parent;
      if (
        !owner.name ||
        isDefaultExport(owner) ||
        owner.heritageClauses ||
        (names.get(owner.name.text) ?? owner.name) !== owner.name
      )
        return true;
      names.set(owner.name.text, owner.name);
    }
  }
  let isSeen = false;
  eachOfKind(context, context.files, nameKinds, (node) => {
    if (isSeen || !isName(node)) return;
    const own = names.get(node.text);
    isSeen =
      own !== undefined &&
      node !== own &&
      !isPlainUse(node) &&
      (!ts.isMethodDeclaration(own.parent) || namesMember(node));
  });
  return isSeen;
}

type Name = ts.Identifier | ts.PrivateIdentifier;

const isName = (node: ts.Node): node is Name | ts.StringLiteralLike =>
  ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node);

/** What a declared function, a class, a method of a class or a function held by a constant is called by. */
function nameOfHolder(holder: ts.Node): Name | undefined {
  if (ts.isFunctionDeclaration(holder) || ts.isClassDeclaration(holder))
    return isDefaultExport(holder) ? undefined : holder.name;
  if (ts.isMethodDeclaration(holder) && ts.isClassLike(holder.parent)) {
    return ts.isIdentifier(holder.name) || ts.isPrivateIdentifier(holder.name) ? holder.name : undefined;
  }
  if (!ts.isArrowFunction(holder) && !ts.isFunctionExpression(holder)) return undefined;
  const { parent } = holder;
  const isHeld =
    ts.isVariableDeclaration(parent) && !parent.type && (ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Constant) !== 0;
  return isHeld && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

/** It is called, made, extended, named in a type, or handed from module to module under the same name. */
function isPlainUse(node: Name | ts.StringLiteralLike): boolean {
  const { parent } = node;
  // A text names something only as a key.
  if (ts.isStringLiteralLike(node))
    return !ts.isElementAccessExpression(parent) && !('name' in parent && parent.name === node);
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName === undefined;
  if (ts.isTypeReferenceNode(parent)) return true;
  // In a class that extends nothing it overrides nothing.
  if (ts.isClassElement(parent) && parent.name === node)
    return !(ts.isClassLike(parent.parent) && parent.parent.heritageClauses);
  if (ts.isExpressionWithTypeArguments(parent)) return ts.isHeritageClause(parent.parent);
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return isCallee(parent);
  return isCallee(node);
}

/** A variable of the same name is no member. */
function namesMember(node: Name | ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return ts.isObjectBindingPattern(parent.parent);
  const isNamed =
    ts.isPropertyAccessExpression(parent) || ts.isObjectLiteralElement(parent) || ts.isTypeElement(parent);
  return ts.isElementAccessExpression(parent) || (isNamed && parent.name === node) || ts.isClassElement(parent);
}

function isCallee(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isCallee(parent);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === node;
  return ts.isTaggedTemplateExpression(parent) && parent.tag === node;
}
