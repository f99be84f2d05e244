/** What a call or `new` says of the type parameters of the function or class that is called. */
import ts from 'typescript';

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
