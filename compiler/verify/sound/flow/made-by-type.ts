/**
 * Values that the system makes by a declared type: what is decoded, what a message brings, the arguments of a process.
 *
 * Owns: finding these types and the intersections in them, which must agree with themselves (`agreement.ts`). That such a value has its
 * type is seen to where it is made.
 */
import ts from 'typescript';
import { disagreement } from './agreement.ts';
import { firstMisfit, type Misfit } from './misfit.ts';
import type { Relation } from './relation.ts';

export function madeByType(
  relation: Relation,
  node: ts.Node,
): { readonly node: ts.Node; readonly misfit: Misfit; readonly promise: string } | undefined {
  const written = writtenAt(relation.checker, node);
  const type = written && typeOf(relation.checker, node, written);
  const misfit = type && within(relation, type, 0, new Set());
  return misfit && { node: written, misfit, promise: 'can be all that it says' };
}

function writtenAt(checker: ts.TypeChecker, node: ts.Node): ts.TypeNode | undefined {
  if (ts.isCallExpression(node)) return node.typeArguments?.find(() => isOfSystem(checker, node.expression, decoders));
  if (ts.isTypeReferenceNode(node)) return node.typeArguments?.find(() => isOfSystem(checker, node.typeName, messages));
  const isMain = ts.isFunctionDeclaration(node) && ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Default;
  return isMain ? node.parameters[0]?.type : undefined;
}

/** Of what a process needs only the arguments are made for it: what it talks about stands in its contracts. */
function typeOf(checker: ts.TypeChecker, node: ts.Node, written: ts.TypeNode): ts.Type | undefined {
  const type = checker.getTypeFromTypeNode(written);
  const given = ts.isFunctionDeclaration(node) ? checker.getPropertyOfType(type, 'args') : undefined;
  if (given) return checker.getTypeOfSymbol(given);
  return ts.isFunctionDeclaration(node) ? undefined : type;
}

const decoders: readonly string[] = ['decode', 'decodeValue'];
const messages: readonly string[] = ['Msg'];

function isOfSystem(checker: ts.TypeChecker, name: ts.Node, names: readonly string[]): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  const original = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const file = original?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return original !== undefined && names.includes(original.name) && /\/abi\/(contract|process)\.ts$/.test(file);
}

/** No less than those look at who decode and send: what has more parts, or parts further inside one another, is refused there. */
const mostParts = 2000;
const deepest = 64;

/** Of plain data: what has methods of its own is made by nobody but the library. */
function within(relation: Relation, type: ts.Type, depth: number, seen: Set<ts.Type>): Misfit | undefined {
  const { checker } = relation;
  if (seen.has(type) || seen.size > mostParts || depth > deepest) return undefined;
  seen.add(type);
  const look = (part: ts.Type): Misfit | undefined => within(relation, part, depth + 1, seen);
  if (type.isUnion()) return firstMisfit(type.types, look);
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
  const elements = checker.getIndexInfosOfType(type).map((info) => info.type);
  const inner = checker.isArrayLikeType(type)
    ? elements
    : [...elements, ...checker.getPropertiesOfType(type).map((symbol) => checker.getTypeOfSymbol(symbol))];
  return disagreement(relation, type) ?? firstMisfit(inner, look);
}
