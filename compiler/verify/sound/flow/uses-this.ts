/**
 * Whether a method needs the object that it was read from.
 *
 * Owns: the answer. A method that is reached through a type may be an override of the one that the type names, so only what
 * says `this: void` is known to need none.
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
