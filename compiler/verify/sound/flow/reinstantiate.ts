/**
 * A generic call whose result TypeScript inferred narrower than the place wants.
 *
 * Owns: the question whether the same call, with the type arguments that the place asks for, takes the same arguments. If so the
 * result may be seen as the place wants: a generic function does not know its type arguments, so it does the same for both. What
 * is made in an argument, or by a function that is written there, is fresh for these type arguments as for the others.
 */
import ts from 'typescript';
import type { Flow } from './into.ts';

export function fitsOtherwise(flow: Flow, e: ts.Expression, target: ts.Type): boolean {
  if (!ts.isCallExpression(e) && !ts.isNewExpression(e)) return false;
  const { checker, relation } = flow;
  const generic = genericOf(checker, e);
  if (!generic?.typeParameters || isInside(generic.typeParameters, e)) return false;
  const { typeParameters } = generic;
  const open = new Map<ts.Type, ts.Type | undefined>(typeParameters.map((own) => [own, undefined]));
  return relation.bindings.within(open, () => {
    if (relation.relate(checker.getReturnTypeOfSignature(generic), target)) return false;
    const fits = (e.arguments ?? []).every((argument, index) => {
      const parameter = generic.parameters[index];
      if (!parameter || ts.isSpreadElement(argument) || isRest(parameter)) return false;
      return flow.into(argument, checker.getTypeOfSymbol(parameter)).length === 0;
    });
    if (fits) relation.instantiate(typeParameters);
    return fits;
  });
}

/** Inside, the parameters are what its own arguments speak of, too: one name would stand for two types. */
const isInside = (parameters: readonly ts.TypeParameter[], call: ts.Node): boolean =>
  parameters.some(({ symbol }) =>
    symbol.declarations?.some(({ parent }) => ts.findAncestor(call, (at) => at === parent) !== undefined),
  );

const isRest = ({ valueDeclaration }: ts.Symbol): boolean =>
  valueDeclaration !== undefined && ts.isParameter(valueDeclaration) && valueDeclaration.dotDotDotToken !== undefined;

/** The signature that the call resolved to, before its type parameters were chosen. */
function genericOf(checker: ts.TypeChecker, e: ts.CallExpression | ts.NewExpression): ts.Signature | undefined {
  const declaration = checker.getResolvedSignature(e)?.declaration;
  const kind = ts.isNewExpression(e) ? ts.SignatureKind.Construct : ts.SignatureKind.Call;
  const candidates = checker.getSignaturesOfType(checker.getTypeAtLocation(e.expression), kind);
  return candidates.find((signature) => signature.declaration === declaration);
}
