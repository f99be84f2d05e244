/**
 * Reads of `{ [P in ...]: (value: E[P]) => void }` under a key whose type is a type parameter: TypeScript takes what is read to want an `E[K]`, though
 * it wants that of one key only, and `K` may stand for several.
 *
 * Owns: which reads there are, and what they ask: that `K` stands for one key. Not asked where all that depends on `K` comes from one place, and so is of
 * one key whatever `K` is: where the value that is given comes from the very object that the key comes from (`handlers[event.kind](event.value)` of one
 * `event`), and where the key is the only thing that a function is given of `K`, so that everything else was read by it.
 */
import ts from 'typescript';
import { isTarget } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { eachNode } from '../../node-index.ts';
import { isLookup, membersOf } from '../../type-parts.ts';
import { isSeveralKeys } from '../flow/keys.ts';
import { isOwnLookup, mappedNode, mappedOf } from '../flow/mapped.ts';
import { bare } from '../narrow/references.ts';
import { asked, type Demand, type Question } from './demands.ts';
import { mentioned } from './parameters.ts';

export function correlatedReads(context: VerifyContext): readonly Demand[] {
  const { checker } = context;
  const question: Question = { ofWhole: true, fails: (type, object) => isSeveralOf(checker, type, object) };
  const demands: Demand[] = [];
  const ask = ({ table, key }: Row): void => {
    demands.push(...asked(checker, question, key, [], mappedOf(checker, table)).demands);
  };
  eachNode(context, context.files, (node) => {
    const row = readAt(checker, node);
    if (row && mentioned(checker, row.key).length > 0 && wantsItsKey(checker, row.table)) {
      const isOwn = ts.isElementAccessExpression(node) && isGivenItsOwn(checker, node);
      if (!isOwn && !isLoneKey(checker, row.key)) ask(row);
    }
    if (ts.isFunctionLike(node)) for (const one of rowsTaken(checker, node)) ask(one);
  });
  return demands;
}

/** What stands in a table under a key. */
interface Row {
  readonly table: ts.Type;
  readonly key: ts.Type;
}

/** `table[key]`, `const { [key]: row } = table`. */
function readAt(checker: ts.TypeChecker, node: ts.Node): Row | undefined {
  if (ts.isElementAccessExpression(node)) {
    if (isTarget(node)) return undefined;
    const table = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
    return { table, key: checker.getTypeAtLocation(node.argumentExpression) };
  }
  if (!ts.isBindingElement(node) || !node.propertyName || !ts.isComputedPropertyName(node.propertyName))
    return undefined;
  const key = checker.getTypeAtLocation(node.propertyName.expression);
  return { table: checker.getNonNullableType(checker.getTypeAtLocation(node.parent)), key };
}

/** The rows of a table under keys of a type parameter, where a function has more than one of them at hand. */
function rowsTaken(checker: ts.TypeChecker, node: ts.SignatureDeclaration): readonly Row[] {
  if (!node.typeParameters) return [];
  const own = new Set(node.typeParameters.map((parameter) => checker.getSymbolAtLocation(parameter.name)));
  const isOwn = ({ key }: Row): boolean => mentioned(checker, key).some((symbol) => own.has(symbol));
  const rows = node.parameters.flatMap((parameter) => {
    const type = checker.getTypeAtLocation(parameter);
    // Of a list of them there may be several.
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    const several = element ? rowsOf(checker, element) : [];
    return [...rowsOf(checker, type), ...several, ...several].filter(isOwn);
  });
  return rows.length > 1 ? rows : [];
}

const rowsOf = (checker: ts.TypeChecker, type: ts.Type): readonly Row[] =>
  membersOf(type).flatMap((member) =>
    isLookup(member) && wantsItsKey(checker, member.objectType)
      ? [{ table: member.objectType, key: member.indexType }]
      : [],
  );

/** A text may be any key; that matters where some of them are declared beside an index signature. */
function isSeveralOf(checker: ts.TypeChecker, type: ts.Type, object: ts.Type | undefined): boolean {
  if (!(type.flags & ts.TypeFlags.String)) return isSeveralKeys(type);
  return object !== undefined && checker.getPropertiesOfType(object).length > 0;
}

/** What is under a key takes in what depends on that key. */
function wantsItsKey(checker: ts.TypeChecker, object: ts.Type): boolean {
  if (object.isUnionOrIntersection()) return object.types.some((part) => wantsItsKey(checker, part));
  const node = mappedNode(object);
  if (!node?.type) return false;
  if (isOwnLookup(node)) {
    // `Partial` and its like: each property is that of another table.
    const inner = mappedOf(checker, object);
    const others = inner ? [inner] : (object.aliasTypeArguments ?? []);
    return others.some((one) => one !== object && wantsItsKey(checker, one));
  }
  return takesIn(node.type, node.typeParameter.name.text);
}

/** The name stands elsewhere than where something is only given out. */
function takesIn(node: ts.TypeNode, name: string): boolean {
  if (!names(node, name)) return false;
  if (ts.isParenthesizedTypeNode(node) || ts.isOptionalTypeNode(node)) return takesIn(node.type, name);
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return node.types.some((one) => takesIn(one, name));
  if (ts.isFunctionTypeNode(node)) {
    return node.parameters.some((one) => names(one, name)) || takesIn(node.type, name);
  }
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
    return elementTakesIn(node.type, name);
  if (ts.isTypeReferenceNode(node)) return referenceTakesIn(node, name);
  if (ts.isTypeLiteralNode(node)) return node.members.some((member) => memberTakesIn(member, name));
  return !ts.isIndexedAccessTypeNode(node) && !ts.isLiteralTypeNode(node);
}

/** The `T[]` of `readonly T[]`. */
function elementTakesIn(node: ts.TypeNode, name: string): boolean {
  if (ts.isArrayTypeNode(node)) return takesIn(node.elementType, name);
  return !ts.isTupleTypeNode(node) || node.elements.some((one) => ts.isNamedTupleMember(one) || takesIn(one, name));
}

const givenOut: ReadonlySet<string> = new Set([
  'ReadonlyArray',
  'ReadonlyMap',
  'ReadonlySet',
  'Promise',
  'Iterable',
  'Readonly',
]);

function referenceTakesIn({ typeName, typeArguments }: ts.TypeReferenceNode, name: string): boolean {
  if (ts.isIdentifier(typeName) && typeName.text === name) return false;
  const isGivenOut = ts.isIdentifier(typeName) && givenOut.has(typeName.text);
  return (typeArguments ?? []).some((one) => (isGivenOut ? takesIn(one, name) : names(one, name)));
}

function memberTakesIn(member: ts.TypeElement, name: string): boolean {
  if (!names(member, name)) return false;
  if (!ts.isPropertySignature(member) || !member.type) return true;
  const isReadonly = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly) !== 0;
  return isReadonly ? takesIn(member.type, name) : true;
}

const names = (node: ts.Node, name: string): boolean =>
  (ts.isIdentifier(node) && node.text === name) ||
  (ts.forEachChild(node, (child) => names(child, name) || undefined) ?? false);

/**
 * `handlers[event.kind](event.value)`, `handlers[key](values[key], key)`: all that depends on the key comes out of one object, which is of one key,
 * or is that key, or was read by it.
 */
function isGivenItsOwn(checker: ts.TypeChecker, node: ts.ElementAccessExpression): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.expression !== node) return false;
  const key = bare(node.argumentExpression);
  const isOwn = ownOf(checker, key);
  const parameters = mentioned(checker, checker.getTypeAtLocation(key));
  return (
    isOwn !== undefined &&
    parent.arguments.every((argument) => {
      const given = bare(argument);
      return isFreeOf(checker, checker.getTypeAtLocation(given), parameters) || isOwn(given);
    })
  );
}

/** Nor does it mention one where only its written form shows it: inside a literal type. */
function isFreeOf(checker: ts.TypeChecker, type: ts.Type, parameters: readonly ts.Symbol[]): boolean {
  if (mentioned(checker, type).some((one) => parameters.includes(one))) return false;
  const written = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  return !parameters.some(({ name }) => new RegExp(`\\b${name}\\b`).test(written));
}

/** Which expressions belong to a key; undefined where nobody can say. */
function ownOf(checker: ts.TypeChecker, key: ts.Expression): ((given: ts.Expression) => boolean) | undefined {
  const isOf = (node: ts.Expression, symbol: ts.Symbol): boolean => steadyName(checker, node) === symbol;
  if (ts.isPropertyAccessExpression(key)) {
    const whole = steadyName(checker, key.expression);
    if (whole === undefined || !isOneOfMapped(checker.getTypeOfSymbol(whole))) return undefined;
    return (given) => isOf(ts.isPropertyAccessExpression(given) ? given.expression : given, whole);
  }
  const own = steadyName(checker, key);
  if (own === undefined) return undefined;
  // What is read by it out of something that knows of no `K` is of that key.
  const parameters = mentioned(checker, checker.getTypeAtLocation(key));
  return (given) =>
    ts.isElementAccessExpression(given)
      ? isOf(given.argumentExpression, own) &&
        isFreeOf(checker, checker.getTypeAtLocation(given.expression), parameters)
      : isOf(given, own);
}

/** A constant, or a parameter that is never assigned (which its flow type would tell, were it of a union). */
function steadyName(checker: ts.TypeChecker, node: ts.Expression): ts.Symbol | undefined {
  const at = bare(node);
  const symbol = ts.isIdentifier(at) ? checker.getSymbolAtLocation(at) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return undefined;
  const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConst || (ts.isParameter(declaration) && !isAssigned(declaration)) ? symbol : undefined;
}

function isAssigned({ name, parent }: ts.ParameterDeclaration): boolean {
  const text = name.getText();
  const walk = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && node.text === text && isTarget(node)) ||
    (ts.forEachChild(node, (child) => walk(child) || undefined) ?? false);
  return walk(parent);
}

/** `{ [P in K]: { kind: P; value: E[P] } }[K]`: for several keys it is one of several objects, each of one key. */
function isOneOfMapped(type: ts.Type): boolean {
  if (!isLookup(type)) return false;
  return mappedNode(type.objectType) !== undefined && (type.indexType.flags & ts.TypeFlags.TypeParameter) !== 0;
}

/** `<K>(key: K, all: E) => R`: no other parameter brings something of `K`, and nothing that is given out takes something of it in. */
function isLoneKey(checker: ts.TypeChecker, key: ts.Type): boolean {
  const [declaration, ...more] = mentioned(checker, key).map(({ declarations }) => declarations?.[0]);
  if (more.length > 0 || !declaration || !ts.isTypeParameterDeclaration(declaration)) return false;
  const { text } = declaration.name;
  const holder = declaration.parent;
  if (!ts.isFunctionLike(holder) || !holder.type || takesIn(holder.type, text)) return false;
  if ('asteriskToken' in holder && holder.asteriskToken) return false;
  const [only, ...others] = holder.parameters.filter((one) => one.type && names(one.type, text));
  if (!only?.type || others.length > 0 || holder.parameters.some(({ type }) => !type)) return false;
  return only.type.getText() === text && ts.isIdentifier(only.name) && !isAssigned(only);
}
