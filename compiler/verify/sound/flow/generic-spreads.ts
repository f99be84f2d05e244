/**
 * Spreads of what a type parameter stands for: `{ ...state, ...patch }`, where `state` is an `S`.
 *
 * A spread copies an object's own properties. Of an instance of a class that leaves out methods and accessors, and its type parameter
 * would promise them all the same. So each place that says what the parameter stands for is asked: the calls of a generic function, and
 * the `new` and `extends` of a generic class. Owns: which spreads can be answered for so, and which of these places cannot. Invariant:
 * where a function or class is used in any other way, as a value, its spreads are refused.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isStandard } from '../../library-files.ts';
import { eachOfKind } from '../../node-index.ts';
import { membersOf, referenceOf } from '../../type-parts.ts';
import { isOwnLookup, keysOf, mappedNode, mappedOf } from './mapped.ts';
import { memberOf } from './members.ts';
import { classesOf } from './nominal.ts';
import { type AccessorClass, accessorClasses, mayBeServed } from './spreads.ts';

export interface GenericSpreads {
  /** Spreads for which nobody can answer. */
  readonly open: ReadonlySet<ts.Node>;
  /** Places that bind a parameter, which is spread, to what a spread does not copy whole. */
  readonly lost: ReadonlyMap<ts.Node, ts.Type>;
}

type Owner = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.ClassDeclaration;

interface Binding {
  readonly node: ts.Node;
  readonly type: ts.Type;
}

export function genericSpreads(context: VerifyContext): GenericSpreads {
  const { checker } = context;
  const open = new Set<ts.Node>();
  const lost = new Map<ts.Node, ts.Type>();
  const classes = context.shared(accessorClasses);
  eachOfKind(context, context.files, [ts.SyntaxKind.SpreadAssignment], (node) => {
    if (!ts.isSpreadAssignment(node)) return;
    const reached = new Set(parametersIn(spreadType(checker, node)));
    if (reached.size === 0) return;
    const found = new Map<ts.Node, ts.Type>();
    let isKnown = isCopy(checker, node.parent);
    for (const parameter of reached) {
      const bindings = bindingsOf(context, parameter);
      isKnown &&= bindings !== undefined;
      for (const { node: at, type } of bindings ?? []) {
        for (const part of partsOf(type)) {
          if (part.flags & ts.TypeFlags.TypeParameter) reached.add(part);
          else if (!isCopiedWhole(checker, classes, part)) found.set(at, type);
        }
      }
    }
    if (!isKnown) open.add(node);
    else for (const [at, type] of found) lost.set(at, type);
  });
  return { open, lost };
}

export const spreadType = (checker: ts.TypeChecker, node: ts.SpreadAssignment): ts.Type =>
  checker.getNonNullableType(checker.getTypeAtLocation(node.expression));

const partsOf = (type: ts.Type): readonly ts.Type[] =>
  type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];

const parametersIn = (type: ts.Type): readonly ts.Type[] =>
  partsOf(type).filter(({ flags }) => flags & ts.TypeFlags.TypeParameter);

/**
 * `{ ...state }`, `{ ...state, ...patch }` with a `Partial` of the same parameter. Anything else has an intersection for its type, of which
 * the parts may speak differently of one property.
 */
function isCopy(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): boolean {
  const [first, ...others] = literal.properties;
  const whole = first && ts.isSpreadAssignment(first) ? spreadType(checker, first) : undefined;
  if (!whole || !(whole.flags & ts.TypeFlags.TypeParameter)) return false;
  return others.every((property) => {
    const type = ts.isSpreadAssignment(property) ? spreadType(checker, property) : undefined;
    if (!type || type === whole) return type === whole;
    const mapped = mappedNode(type);
    return mapped !== undefined && isOwnLookup(mapped) && mappedOf(checker, type) === whole;
  });
}

/** A plain object: all that its type mentions are properties of its own, and none needs the object it is called on. */
function isCopiedWhole(checker: ts.TypeChecker, classes: readonly AccessorClass[], type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.NonPrimitive) return true;
  if (!(type.flags & ts.TypeFlags.Object) || checker.isArrayLikeType(type)) return false;
  // What a `Readonly<T>` has, only those know who choose the `T`.
  const keys = mappedNode(type) && keysOf(checker, type);
  const isOpen = keys !== undefined && partsOf(keys).some(({ flags }) => flags & ts.TypeFlags.Instantiable);
  if (isOpen || classesOf(checker, type).length > 0) return false;
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return false;
  return checker.getPropertiesOfType(type).every((symbol) => {
    const isPlain = (declaration: ts.Declaration): boolean =>
      !ts.isClassLike(declaration.parent) && !isStandard(declaration) && !ts.isAccessor(declaration);
    const isShared = mayBeServed(checker, classes, type, symbol.name) || String(symbol.escapedName).startsWith('__@');
    return !isShared && !memberOf(checker, symbol).method && (symbol.declarations ?? []).every(isPlain);
  });
}

/** All that the parameter stands for anywhere; undefined where that is not known. */
function bindingsOf(context: VerifyContext, parameter: ts.Type): readonly Binding[] | undefined {
  const [declaration, ...others] = parameter.symbol?.declarations ?? [];
  if (!declaration || others.length > 0 || !ts.isTypeParameterDeclaration(declaration)) return undefined;
  const owner = ownerOf(declaration.parent);
  const symbol = owner && symbolOf(context.checker, owner);
  if (!owner || !symbol || !isOnlyCalled(context, owner, symbol)) return undefined;
  const index = owner.typeParameters?.indexOf(declaration) ?? -1;
  return ts.isClassDeclaration(owner) ? ofInstances(context, symbol, index) : ofCalls(context, owner, index);
}

const ownerOf = (node: ts.Node): Owner | undefined =>
  ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || isHeldByConst(node) ? node : undefined;

/** `const update = <S>(state: S) => ...`, where no type hides the parameter. */
const isHeldByConst = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
  (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
  ts.isVariableDeclaration(node.parent) &&
  node.parent.type === undefined &&
  (ts.getCombinedNodeFlags(node.parent) & ts.NodeFlags.Constant) !== 0;

/** Of overloads each has parameters of its own, so that those of the body are bound by nobody. */
function symbolOf(checker: ts.TypeChecker, owner: Owner): ts.Symbol | undefined {
  const name = ts.isFunctionDeclaration(owner) || ts.isClassDeclaration(owner) ? owner.name : nameOfHolder(owner);
  const symbol = name && checker.getSymbolAtLocation(name);
  return symbol && symbol.declarations?.length === 1 ? symbol : undefined;
}

const nameOfHolder = ({ parent }: ts.Node): ts.Node | undefined =>
  ts.isVariableDeclaration(parent) ? parent.name : undefined;

function isOnlyCalled(context: VerifyContext, owner: Owner, symbol: ts.Symbol): boolean {
  const { checker } = context;
  let isOnly = !(ts.isClassDeclaration(owner) && givesItselfOut(owner));
  eachOfKind(context, context.files, [ts.SyntaxKind.Identifier], (node) => {
    if (!isOnly || !ts.isIdentifier(node)) return;
    const named = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    const meant = named && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
    if (meant === symbol) isOnly = isCall(node, owner);
  });
  return isOnly;
}

function isCall(name: ts.Identifier, owner: Owner): boolean {
  // `module.update(...)`
  const isMember = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name;
  const use: ts.Node = isMember ? name.parent : name;
  const { parent } = use;
  if (parent === owner || ts.isVariableDeclaration(parent)) return nameOfHolder(owner) === use || parent === owner;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent)) return true;
  if (!ts.isClassDeclaration(owner)) return ts.isCallExpression(parent) && parent.expression === use;
  if (ts.isNewExpression(parent)) return parent.expression === use;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === use;
  if (ts.isExpressionWithTypeArguments(parent)) return ts.isHeritageClause(parent.parent);
  return ts.isTypeReferenceNode(parent) || isInstanceTest(parent, use);
}

const isInstanceTest = (node: ts.Node, use: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.right === use && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;

/** A static member that hands on `this`, which is the class. */
const givesItselfOut = ({ members }: ts.ClassDeclaration): boolean =>
  members.some((member) => isStaticMember(member) && mentionsThis(member));

const isStaticMember = (member: ts.ClassElement): boolean =>
  ts.isClassStaticBlockDeclaration(member) ||
  (ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword));

const mentionsThis = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.ThisKeyword
    ? !ts.isPropertyAccessExpression(node.parent)
    : (ts.forEachChild(node, (child) => mentionsThis(child) || undefined) ?? false);

function ofCalls(context: VerifyContext, owner: Owner, index: number): readonly Binding[] {
  const { checker } = context;
  const bindings: Binding[] = [];
  eachOfKind(context, context.files, [ts.SyntaxKind.CallExpression], (node) => {
    if (!ts.isCallExpression(node)) return;
    const signature = checker.getResolvedSignature(node);
    if (signature?.declaration !== owner) return;
    const type = checker.getTypeArgumentsForResolvedSignature(signature)?.[index];
    if (type) bindings.push({ node: node.expression, type });
  });
  return bindings;
}

/** Of a class: what is made with `new`, and what other classes extend it as. */
function ofInstances(context: VerifyContext, symbol: ts.Symbol, index: number): readonly Binding[] {
  const { checker } = context;
  const bindings: Binding[] = [];
  const kinds = [ts.SyntaxKind.NewExpression, ts.SyntaxKind.ExpressionWithTypeArguments];
  eachOfKind(context, context.files, kinds, (node) => {
    if (!ts.isNewExpression(node) && !ts.isExpressionWithTypeArguments(node)) return;
    for (const made of membersOf(checker.getTypeAtLocation(node))) {
      const reference = made.symbol === symbol ? referenceOf(made) : undefined;
      const type = reference && checker.getTypeArguments(reference)[index];
      if (type) bindings.push({ node: node.expression, type });
    }
  });
  return bindings;
}
