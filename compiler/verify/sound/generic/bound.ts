/**
 * Every place that says what type parameters stand for.
 *
 * Owns: the list of such places. Argument that it is whole: code in which a type parameter is in scope belongs to a function or a class. What
 * the parameters of a function stand for is said where it is called, where it is given its type arguments without a call, or where it is seen as a function of
 * another type, which only the relation of flow lets happen: an assignment, an argument, an override, an overload. What those of a class stand for is
 * said where an instance is made: by `new`, by `extends`, or where the class is seen as a constructor of another type. That an instance is
 * seen with other type arguments later is for variance, which takes a parameter whose keys a member names for one that must stay as it is.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { isReference, membersOf } from '../../type-parts.ts';
import { identityOf } from './parameters.ts';

/** What is bound together: the type parameters of one signature, or of one class. */
export interface Bound {
  readonly node: ts.Node;
  readonly types: ReadonlyMap<ts.Symbol, ts.Type>;
}

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

const { SyntaxKind } = ts;
const kinds: readonly ts.SyntaxKind[] = [
  SyntaxKind.CallExpression,
  SyntaxKind.NewExpression,
  SyntaxKind.TaggedTemplateExpression,
  SyntaxKind.ExpressionWithTypeArguments,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.ClassExpression,
];

/** Without what only flows say: `instantiatedByFlow` adds that. */
export function boundIn(context: VerifyContext): readonly Bound[] {
  const { checker } = context;
  const found: Bound[] = [];
  eachOfKind(context, context.files, kinds, (node) => {
    if (ts.isClassLike(node)) found.push(...ofThis(checker, node));
    else if (ts.isExpressionWithTypeArguments(node)) found.push(...atArguments(checker, node));
    else if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node))
      found.push(...atCall(checker, node));
  });
  return found;
}

function atCall(checker: ts.TypeChecker, node: Call): readonly Bound[] {
  const callee = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  // What `super(...)` makes is what the class extends.
  if (callee.kind === SyntaxKind.SuperKeyword) return [];
  const signature = checker.getResolvedSignature(node);
  const types = signature && checker.getTypeArgumentsForResolvedSignature(signature);
  if (!types || types.length === 0) return [];
  const kind = ts.isNewExpression(node) ? ts.SignatureKind.Construct : ts.SignatureKind.Call;
  const called = checker.getNonNullableType(checker.getTypeAtLocation(callee));
  const members = membersOf(checker.getApparentType(called));
  const candidates = members
    .flatMap((member) => checker.getSignaturesOfType(member, kind))
    .filter(({ typeParameters }) => typeParameters?.length === types.length);
  // Of several functions each may be the one that is called; of one, the overload that was chosen.
  const own = candidates.filter(({ declaration }) => members.length > 1 || declaration === signature.declaration);
  return (own.length > 0 ? own : candidates).map(({ typeParameters }) => bound(node, typeParameters ?? [], types));
}

function atArguments(checker: ts.TypeChecker, node: ts.ExpressionWithTypeArguments): readonly Bound[] {
  if (ts.isHeritageClause(node.parent))
    return partsOf(checker.getTypeAtLocation(node)).flatMap((one) => ofReference(checker, node, one));
  const types = (node.typeArguments ?? []).map((argument) => checker.getTypeFromTypeNode(argument));
  const seen = checker.getTypeAtLocation(node.expression);
  return [ts.SignatureKind.Call, ts.SignatureKind.Construct]
    .flatMap((kind) => checker.getSignaturesOfType(seen, kind))
    .flatMap(({ typeParameters = [] }) =>
      typeParameters.length < types.length ? [] : [bound(node, typeParameters, types)],
    );
}

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isIntersection() ? type.types : [type]);

function ofReference(checker: ts.TypeChecker, node: ts.Node, type: ts.Type): readonly Bound[] {
  if (!isReference(type)) return [];
  return [bound(node, type.target.typeParameters ?? [], checker.getTypeArguments(type))];
}

/** `this` in the members of a class, and in those that it inherits, is of the class. */
function ofThis(checker: ts.TypeChecker, node: ts.ClassLikeDeclaration): readonly Bound[] {
  const own = checker.getTypeAtLocation(node.name ?? node);
  const types = new Map<ts.Symbol, ts.Type>();
  const add = (type: ts.Type): void => {
    if (!type.symbol || types.has(type.symbol)) return;
    types.set(type.symbol, own);
    if (type.isClassOrInterface()) for (const base of checker.getBaseTypes(type)) addBase(base);
  };
  const addBase = (type: ts.Type): void => {
    for (const part of partsOf(type)) add(isReference(part) ? part.target : part);
  };
  const declared = own.symbol && checker.getDeclaredTypeOfSymbol(own.symbol);
  if (declared) add(declared);
  return [{ node, types }];
}

export function bound(node: ts.Node, parameters: readonly ts.TypeParameter[], types: readonly ts.Type[]): Bound {
  const all = parameters.flatMap((parameter, index): readonly (readonly [ts.Symbol, ts.Type])[] => {
    const own = identityOf(parameter);
    const type = types[index] ?? parameter.getDefault() ?? parameter.getConstraint();
    return own && type ? [[own, type]] : [];
  });
  return { node, types: new Map(all) };
}
