/**
 * Whether a method needs the object that it was read from.
 *
 * Owns: the answer. A method that is reached through a type may be an override of the one that the type names, so only what
 * says `this: void` is known to need none. A method in a literal at hand is looked at itself.
 */
import ts from 'typescript';

export const usesThis = (method: ts.Symbol): boolean =>
  (method.declarations ?? []).some((declaration) => !ts.isFunctionLike(declaration) || !takesNoThis(declaration));

function takesNoThis(declaration: ts.SignatureDeclaration): boolean {
  const own = declaration.parameters[0];
  return own?.name.kind === ts.SyntaxKind.Identifier && own.name.text === 'this'
    ? own.type?.kind === ts.SyntaxKind.VoidKeyword
    : false;
}

/** The body at hand mentions `this` or `super` as its own. */
export function mentionsThis(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return true;
  if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) return false;
  return ts.forEachChild(node, (child) => mentionsThis(child) || undefined) ?? false;
}
