/**
 * Type parameters for lists that are spread before something else: `g(...args, 'last')`, where `args` is an `A`.
 *
 * For an `A` that is `[number?]` TypeScript takes `[...A, string]` to be `[number | undefined, string]`, and where `args` is empty
 * `'last'` stands first. Owns: which parameters these are, and the calls and classes that bind one to a list with optional elements.
 * Algorithm: 1. parameters whose lists are spread so, or stand so in a tuple type; 2. those that are handed on for one of these, until
 * there are no more. Does not own spreads of known tuples, which `into-list.ts` counts, nor generic functions as values: to the relation a
 * `[...A, string]` is nothing but itself.
 */
import ts from 'typescript';
import { isPattern } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { membersOf } from '../../type-parts.ts';
import { bound } from './bound-parameters.ts';
import { mappedOf } from './mapped.ts';
import { tupleElements } from './signature-parts.ts';

/** The declarations of these type parameters. */
export function spreadBefore(context: VerifyContext): ReadonlySet<ts.Node> {
  const { checker } = context;
  const marked = new Set<ts.Node>();
  const mark = (type: ts.Type): void => {
    for (const parameter of listsIn(checker, type)) marked.add(parameter);
  };
  const { SpreadElement, RestType, NamedTupleMember } = ts.SyntaxKind;
  eachOfKind(context, context.files, [SpreadElement, RestType, NamedTupleMember], (node) => {
    if (isRestPart(node) && isBefore(node)) mark(checker.getTypeFromTypeNode(node.type));
    if (ts.isSpreadElement(node) && isSpreadBefore(node)) mark(checker.getTypeAtLocation(node.expression));
  });
  for (let size = -1; marked.size > 0 && size !== marked.size; ) {
    size = marked.size;
    eachOfKind(context, context.files, binders, (node) => {
      for (const [parameter, type] of allBoundAt(checker, node)) if (marked.has(parameter)) mark(type);
    });
  }
  return marked;
}

const binders: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.TypeReference,
  ts.SyntaxKind.ExpressionWithTypeArguments,
];

/** The type that a call or a base class binds to such a parameter, though it may be short. */
export function shortAt(checker: ts.TypeChecker, marked: ReadonlySet<ts.Node>, node: ts.Node): ts.Type | undefined {
  if (marked.size === 0 || ts.isTypeReferenceNode(node)) return undefined;
  return allBoundAt(checker, node).find(([parameter, type]) => marked.has(parameter) && mayBeShort(checker, type))?.[1];
}

/** It has elements that need not be there; of what is made of a type parameter nobody knows. */
export const mayBeShort = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  membersOf(type).some(
    (member) =>
      tupleElements(checker, member).some(
        ({ optional, variadic, type: inner }) => optional || (variadic && mayBeShort(checker, inner)),
      ) || (member.flags & ts.TypeFlags.Instantiable & ~ts.TypeFlags.TypeParameter) !== 0,
  );

/** A spread before something else of what nobody can say to be short or not: `Parameters<F>`. */
export const isOpenBefore = (checker: ts.TypeChecker, node: ts.SpreadElement): boolean =>
  isSpreadBefore(node) && isOpenList(checker, checker.getTypeAtLocation(node.expression));

const isOpenList = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  listsIn(checker, type).length === 0 && !checker.isTupleType(type) && mayBeShort(checker, type);

/** What the arguments of a call, a base class or a type reference stand for. */
function allBoundAt(checker: ts.TypeChecker, node: ts.Node): readonly (readonly [ts.Node, ts.Type])[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return bound(checker, node).map(({ parameter, type }) => [parameter, type]);
  if (!ts.isTypeReferenceNode(node) && !ts.isExpressionWithTypeArguments(node)) return [];
  const written = node.typeArguments ?? [];
  const symbol = checker.getSymbolAtLocation(ts.isTypeReferenceNode(node) ? node.typeName : node.expression);
  const declared = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (declared?.declarations ?? []).flatMap((declaration) =>
    ts.isClassLike(declaration) || ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)
      ? (declaration.typeParameters ?? []).flatMap((parameter, index): readonly (readonly [ts.Node, ts.Type])[] => {
          const argument = written[index];
          return argument ? [[parameter, checker.getTypeFromTypeNode(argument)]] : [];
        })
      : [],
  );
}

/** The type parameters whose lists are, or are part of, the list. */
function listsIn(checker: ts.TypeChecker, type: ts.Type): readonly ts.Node[] {
  return membersOf(type).flatMap((member): readonly ts.Node[] => {
    if (member.isIntersection()) return member.types.flatMap((part) => listsIn(checker, part));
    const declaration = member.flags & ts.TypeFlags.TypeParameter ? member.symbol?.declarations?.[0] : undefined;
    if (declaration) return [declaration];
    // `{ [K in keyof A]: Box<A[K]> }` is as long as `A`.
    const mapped = member.flags & ts.TypeFlags.Object ? mappedOf(checker, member) : undefined;
    if (mapped) return listsIn(checker, mapped);
    return tupleElements(checker, member).flatMap((element) =>
      element.variadic ? listsIn(checker, element.type) : [],
    );
  });
}

function isSpreadBefore(node: ts.SpreadElement): boolean {
  const { parent } = node;
  if (ts.isArrayLiteralExpression(parent)) return !isPattern(parent) && parent.elements.at(-1) !== node;
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  return isCall && parent.arguments?.at(-1) !== node;
}

const isRestPart = (node: ts.Node): node is ts.RestTypeNode | ts.NamedTupleMember =>
  ts.isRestTypeNode(node) || (ts.isNamedTupleMember(node) && node.dotDotDotToken !== undefined);

const isBefore = (node: ts.RestTypeNode | ts.NamedTupleMember): boolean =>
  ts.isTupleTypeNode(node.parent) && node.parent.elements.at(-1) !== node;
