/**
 * Declarations that promise a relation between types: `extends`, `implements`, overloads, bounds of type parameters.
 *
 * Owns: checking each promise once, where it is made. The relation relies on it wherever such a type is used.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { isReference, propertyLike } from '../../type-parts.ts';
import { disagreement } from './agreement.ts';
import { awaitedByClass, awaitsSomething, mayBeAwaited } from './awaiting.ts';
import { parametersOf } from './bound-parameters.ts';
import type { Flow } from './into.ts';
import { isKeyBound, isSeveralKeys } from './keys.ts';
import { madeByType } from './made-by-type.ts';
import { memberOf } from './members.ts';
import { inside, type Misfit, misfit } from './misfit.ts';
import { relateMember } from './relate-members.ts';
import { relateSignature } from './relate-signatures.ts';
import { isOnlyRest, tupleElements } from './signature-parts.ts';

export interface DeclarationFound {
  readonly node: ts.Node;
  readonly misfit: Misfit;
  /** What was promised: `extends \`Base\``. */
  readonly promise: string;
  /** Which rule speaks, where it is not the misfit's own. */
  readonly kind?: 'overload' | 'keys' | 'prototype';
}

export function declarationsAt(flow: Flow, node: ts.Node): readonly DeclarationFound[] {
  const made = madeByType(flow.relation, node);
  return made ? [made] : promisesAt(flow, node);
}

function promisesAt(flow: Flow, node: ts.Node): readonly DeclarationFound[] {
  if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)) return heritage(flow, node);
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)) {
    return overloads(flow, node);
  }
  if (ts.isTypeParameterDeclaration(node)) return defaults(flow, node);
  if (ts.isTypeReferenceNode(node)) return typeArguments(flow, node);
  if (ts.isExpressionWithTypeArguments(node)) {
    return [...typeArguments(flow, node), ...awaitedByClass(flow.checker, node)];
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const found = callArguments(flow, node);
    return found.length > 0 ? found : awaitedByClass(flow.checker, node);
  }
  return [];
}

function heritage(flow: Flow, node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): readonly DeclarationFound[] {
  const { checker } = flow;
  return (node.heritageClauses ?? []).flatMap((clause) =>
    clause.types.flatMap((named): readonly DeclarationFound[] => {
      const isImplements = clause.token === ts.SyntaxKind.ImplementsKeyword;
      const promise = `${isImplements ? 'implements' : 'extends'} \`${named.getText()}\``;
      const own = checker.getTypeAtLocation(node.name ?? node);
      const base = checker.getTypeAtLocation(named);
      const split = disagreement(flow.relation, base);
      return [
        ...(split ? [{ node: named, misfit: split, promise }] : []),
        ...byMember(flow, own, base, node, promise),
        ...(ts.isClassLike(node) && !isImplements ? statics(flow, node, named, promise) : []),
      ];
    }),
  );
}

/** Each member against the base's, so that the finding stands at the member. */
function byMember(
  flow: Flow,
  own: ts.Type,
  base: ts.Type,
  node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
  promise: string,
): readonly DeclarationFound[] {
  const { checker, relation } = flow;
  return checker.getPropertiesOfType(base).flatMap((symbol): readonly DeclarationFound[] => {
    const wanted = memberOf(checker, symbol);
    const given = propertyLike(checker, own, symbol);
    const at = given?.declarations?.find((declaration) => declaration.parent === node);
    if (!given) {
      const silent = relateMember(relation, own, base, wanted);
      return silent ? [{ node: node.name ?? node, misfit: silent, promise }] : [];
    }
    // What is inherited as it is was looked at where it was declared.
    if (given.valueDeclaration === symbol.valueDeclaration || wanted.hidden) return [];
    const found = relateMember(relation, own, base, wanted);
    return found ? [{ node: nameOf(at) ?? node.name ?? node, misfit: found, promise }] : [];
  });
}

const nameOf = (declaration: ts.Declaration | undefined): ts.Node | undefined =>
  declaration && (ts.getNameOfDeclaration(declaration) ?? declaration);

/** The static side: a class is a value too, and stands for its base where that is asked for. */
function statics(
  flow: Flow,
  node: ts.ClassLikeDeclaration,
  named: ts.ExpressionWithTypeArguments,
  promise: string,
): readonly DeclarationFound[] {
  const { checker, relation } = flow;
  const base = checker.getTypeAtLocation(named.expression);
  const symbol = node.name ? checker.getSymbolAtLocation(node.name) : undefined;
  const own = symbol && checker.getTypeOfSymbol(symbol);
  if (!own) return [];
  return checker.getPropertiesOfType(base).flatMap((property): readonly DeclarationFound[] => {
    const given = propertyLike(checker, own, property);
    if (property.name === 'prototype' || !given || given === property) return [];
    const found = relateMember(relation, own, base, memberOf(checker, property));
    return found
      ? [{ node: nameOf(given.declarations?.[0]) ?? node, misfit: inside('static side', found) ?? found, promise }]
      : [];
  });
}

/** The body serves every overload, so it must be as good as each of them. */
function overloads(
  flow: Flow,
  node: ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration,
): readonly DeclarationFound[] {
  const { checker, relation } = flow;
  if (!node.body || !checker.isImplementationOfOverload(node)) return [];
  const implementation = checker.getSignatureFromDeclaration(node);
  const named = ts.isConstructorDeclaration(node) ? node.parent.name : node.name;
  const symbol = named && checker.getSymbolAtLocation(named);
  if (!implementation || !symbol) return [];
  const kind = ts.isConstructorDeclaration(node) ? ts.SignatureKind.Construct : ts.SignatureKind.Call;
  const type = checker.getTypeOfSymbol(symbol);
  return checker.getSignaturesOfType(type, kind).flatMap((overload): readonly DeclarationFound[] => {
    const ends = { source: type, target: type, isBody: true };
    const found = relateSignature(relation, implementation, overload, ends);
    if (!found || !overload.declaration) return [];
    return [{ node: overload.declaration, misfit: found, promise: 'is an overload of its body', kind: 'overload' }];
  });
}

function defaults(flow: Flow, node: ts.TypeParameterDeclaration): readonly DeclarationFound[] {
  const { checker, relation } = flow;
  if (!node.default || !node.constraint) return [];
  const found = relation.relate(
    checker.getTypeFromTypeNode(node.default),
    checker.getTypeFromTypeNode(node.constraint),
  );
  return found ? [{ node: node.default, misfit: found, promise: `is within \`${node.constraint.getText()}\`` }] : [];
}

/** `Box<Dog>`: the arguments keep to the bounds that the declaration relies on. */
function typeArguments(
  flow: Flow,
  node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments,
): readonly DeclarationFound[] {
  const { checker } = flow;
  const written = node.typeArguments ?? [];
  if (written.length === 0) return [];
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
  const symbol = checker.getSymbolAtLocation(name);
  const declared = symbol && (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const parameters = (declared?.declarations ?? []).flatMap((declaration) =>
    'typeParameters' in declaration && Array.isArray(declaration.typeParameters)
      ? asParameters(declaration.typeParameters)
      : [],
  );
  const types = written.map((argument) => checker.getTypeFromTypeNode(argument));
  return withinBounds(flow, parameters.slice(0, types.length), types).map(({ index, misfit: found, bound }) => ({
    node: written[index] ?? node,
    misfit: found,
    promise: `is within \`${bound}\``,
  }));
}

/** True because every declaration's `typeParameters` are such nodes. */
const asParameters = (nodes: readonly unknown[]): readonly ts.TypeParameterDeclaration[] =>
  nodes as readonly ts.TypeParameterDeclaration[];

function callArguments(flow: Flow, node: ts.CallExpression | ts.NewExpression): readonly DeclarationFound[] {
  const { checker } = flow;
  const signature = checker.getResolvedSignature(node);
  const types = signature && checker.getTypeArgumentsForResolvedSignature(signature);
  const declaration = signature?.declaration;
  if (!types || types.length === 0 || !signature || !declaration) return [];
  const parameters = parametersOf(checker, node, signature);
  // The library's own bounds only help inference; it relies on none of them.
  if (isStandard(declaration) || parameters.length !== types.length) return [];
  const behind = types.find(isBehindType);
  if (behind) {
    const found = misfit('other', behind, behind);
    return [{ node: node.arguments?.[0] ?? node, misfit: found, promise: 'is a key', kind: 'prototype' }];
  }
  const keys = severalKeys(flow, node, parameters, types);
  const bounded = withinBounds(flow, parameters, types, ofReceiver(checker, node))
    .filter(({ index, misfit: found }) => {
      return found.kind !== 'forgotten' || !fitsFresh(flow, node, declaration, parameters[index]);
    })
    .map(({ misfit: found, bound }) => ({ node: node.expression, misfit: found, promise: `is within \`${bound}\`` }));
  const promise = types.find((type) => mayBeAwaited(checker, type));
  if (!promise || !awaitsSomething(declaration)) return [...keys, ...bounded];
  const settled = checker.getAwaitedType(promise) ?? promise;
  const doubt = {
    node: node.expression,
    misfit: misfit('other', settled, promise),
    promise: 'keeps promises as they are',
  };
  return [...keys, ...bounded, doubt];
}

/** A literal written as the only argument for `T`: it has what it shows, so its bound hides nothing. */
function fitsFresh(
  flow: Flow,
  node: ts.CallExpression | ts.NewExpression,
  declaration: ts.SignatureDeclaration | ts.JSDocSignature,
  parameter: ts.TypeParameterDeclaration | undefined,
): boolean {
  if (!parameter?.constraint || ts.isJSDocSignature(declaration)) return false;
  const places = declaration.parameters.map(({ type }) => type !== undefined && mentions(type, parameter.name.text));
  const [at, ...others] = places.flatMap((isPlace, position) => (isPlace ? [position] : []));
  const argument = at === undefined || others.length > 0 ? undefined : node.arguments?.[at];
  const type = at === undefined ? undefined : declaration.parameters[at]?.type;
  if (!argument || !type || type.getText() !== parameter.name.text || !ts.isObjectLiteralExpression(argument))
    return false;
  const isShown = argument.properties.every((one) => !ts.isSpreadAssignment(one) && !isComputed(one));
  return isShown && flow.into(argument, flow.checker.getTypeFromTypeNode(parameter.constraint)).length === 0;
}

const isComputed = ({ name }: ts.ObjectLiteralElementLike): boolean =>
  name !== undefined && ts.isComputedPropertyName(name);

const mentions = (node: ts.Node, name: string): boolean =>
  (ts.isIdentifier(node) && node.text === name) ||
  (ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false);

/** A key that leads behind the type: to the prototype that all instances share, or to the code that made them. */
const isBehindType = (type: ts.Type): boolean =>
  type.isUnion()
    ? type.types.some(isBehindType)
    : type.isStringLiteral() && ['prototype', 'constructor', '__proto__'].includes(type.value);

/** A type parameter under which somewhere something is written stands for one key. */
function severalKeys(
  { checker, relation }: Flow,
  node: ts.CallExpression | ts.NewExpression,
  parameters: readonly ts.TypeParameterDeclaration[],
  types: readonly ts.Type[],
): readonly DeclarationFound[] {
  return parameters.flatMap((parameter, index): readonly DeclarationFound[] => {
    const { constraint } = parameter;
    const type = types[index];
    if (!relation.writes.underKeys) return [];
    if (!constraint || !type || !isSeveralKeys(type) || !isKeyBound(checker.getTypeFromTypeNode(constraint))) return [];
    const found = misfit('other', type, checker.getTypeFromTypeNode(constraint));
    return [{ node: node.arguments?.[0] ?? node, misfit: found, promise: 'is a single key', kind: 'keys' }];
  });
}

/** What the type parameters of the class stand for in the object that a method is called on. */
function ofReceiver(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression,
): readonly (readonly [ts.Type, ts.Type])[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression.expression));
  if (!isReference(type)) return [];
  const given = checker.getTypeArguments(type);
  return (type.target.typeParameters ?? []).flatMap((parameter, index) => {
    const argument = given[index];
    return argument ? [[parameter, argument] as const] : [];
  });
}

function withinBounds(
  flow: Flow,
  parameters: readonly ts.TypeParameterDeclaration[],
  types: readonly ts.Type[],
  outer: readonly (readonly [ts.Type, ts.Type])[] = [],
): readonly { readonly index: number; readonly misfit: Misfit; readonly bound: string }[] {
  const { checker, relation } = flow;
  /** Only what the bound speaks of: within a generic class the arguments may speak of the same parameters. */
  const openIn = (constraint: ts.Node): ReadonlyMap<ts.Type, ts.Type | undefined> => {
    const own = parameters.flatMap((parameter, index) => {
      const type = checker.getTypeAtLocation(parameter);
      const isSame = types[index] === type || !mentions(constraint, parameter.name.text);
      return isSame ? [] : [[type, types[index]] as const];
    });
    return new Map([...outer, ...own]);
  };
  return parameters.flatMap(({ constraint }, index) => {
    const type = types[index];
    if (!constraint || !type) return [];
    const bound = checker.getTypeFromTypeNode(constraint);
    if (!isShape(bound)) return [];
    const node = parameters[index];
    const related = (): Misfit | undefined => {
      const elements = node && isOnlyRest(node) ? relateElements(flow, type, bound) : 'no list';
      return elements === 'no list' ? relation.relate(type, bound) : elements;
    };
    const found = relation.bindings.within(openIn(constraint), related);
    return found ? [{ index, misfit: found, bound: constraint.getText() }] : [];
  });
}

/** Of two lists only the elements; undefined when those fit. */
function relateElements({ checker, relation }: Flow, type: ts.Type, bound: ts.Type): Misfit | undefined | 'no list' {
  const element = checker.isArrayType(bound) ? checker.getIndexTypeOfType(bound, ts.IndexKind.Number) : undefined;
  if (!element) return 'no list';
  const given = checker.isTupleType(type)
    ? tupleElements(checker, type).map((part) => part.type)
    : [checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type];
  for (const part of given) {
    const found = relation.relate(part, element);
    if (found) return found;
  }
  return undefined;
}

/** `keyof T`, `string` and the like have no parts that another owner could change. */
const isShape = (type: ts.Type): boolean =>
  type.isUnionOrIntersection()
    ? type.types.some(isShape)
    : (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.TypeParameter)) !== 0;
