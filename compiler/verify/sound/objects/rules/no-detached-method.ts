/** No method taken off its object: whoever calls it later has no `this` for it. */
import ts from 'typescript';
import { isPattern, isTarget } from '../../../assignments.ts';
import type { VerifyContext } from '../../../context.ts';
import { type Found, type LocalRule, nothing, type Visitor } from '../../../local-rule.ts';
import { isReference, membersOf } from '../../../type-parts.ts';
import { takenFrom } from '../../flow/taken-from.ts';
import {
  accessed,
  boundMethods,
  isLibraryFile,
  isLiteralMethod,
  isMethodSymbol,
  isThisParameter,
  mayBeDetached,
  membersByKey,
  textOf,
} from '../members.ts';

const counter =
  'export class Counter {\n  #count = 0;\n  next(): number {\n    this.#count += 1;\n    return this.#count;\n  }\n}\n';

export const noDetachedMethod: LocalRule = {
  code: 'SK1240',
  name: 'no-detached-method',
  summary: 'a method that is read and not called at once',
  why: 'a method finds its object by how it is called; read as a value it has lost it, and `this` is something else than its type says',
  help: 'call it where its object stands: `() => o.method()`; or make it a property that is an arrow function',
  bad: [
    `${counter}export const next = new Counter().next;\n`,
    `${counter}export function f(counter: Counter): number {\n  const { next } = counter;\n  return next();\n}\n`,
    `${counter}export const all = (counter: Counter): readonly number[] => [1, 2].map(counter.next);\n`,
    `${counter}export const f = (counter: Counter, other: () => number): number => (counter.next ?? other)();\n`,
    `${counter}export const f = (counter: Counter): number => counter.next.call(new Counter());\n`,
    'export const f = (names: Map<number, string>): unknown => [1].map(names.get);\n',
    'export interface Source {\n  readonly size: number;\n  next(): number;\n}\nexport class Ones implements Source {\n  readonly size = 1;\n  next(): number {\n    return this.size;\n  }\n}\nexport function f({ size, ...rest }: Source): number {\n  return rest.next() + size;\n}\n',
    'export const { resolve } = Promise;\n',
  ],
  good: [
    `${counter}export function f(counter: Counter): readonly (() => number)[] {\n  const bound = counter.next.bind(counter);\n  return [() => counter.next(), bound];\n}\n`,
    "export const { max, min } = Math;\nexport const numbers = ['1', '2'].map(Number.parseFloat).filter(Number.isFinite);\n",
    'function makeStore(): { get(): number; readonly set: (n: number) => void } {\n  let value = 0;\n  return {\n    get() {\n      return value;\n    },\n    set: (n) => {\n      value = n;\n    },\n  };\n}\nexport const { set } = makeStore();\n',
    "export class Point {\n  constructor(readonly x: number) {}\n  static parse(text: string): Point {\n    return new Point(Number(text));\n  }\n}\nexport const points = ['1', '2'].map(Point.parse);\n",
    'export interface Plugin {\n  start?(): void;\n}\nexport function start(plugin: Plugin): boolean {\n  if (plugin.start) plugin.start();\n  plugin.start?.();\n  return plugin.start !== undefined;\n}\n',
  ],
  kinds: [
    ts.SyntaxKind.PropertyAccessExpression,
    ts.SyntaxKind.ElementAccessExpression,
    ts.SyntaxKind.ObjectBindingPattern,
    ts.SyntaxKind.ObjectLiteralExpression,
    ts.SyntaxKind.CallExpression,
    ts.SyntaxKind.NewExpression,
  ],
  start: visitor,
};

/** A method is found when it needs its object; whose it is, decides the expression it is read from. */
type Lost = (symbols: readonly ts.Symbol[], owner: ts.Expression | undefined) => ts.Symbol | undefined;

function visitor(context: VerifyContext): Visitor {
  const { checker } = context;
  const bound = context.shared(boundMethods);
  const lost: Lost = (symbols, owner) =>
    symbols.find((symbol) => isMethodSymbol(symbol) && bound(symbol) && !mayBeDetached(checker, symbol, owner));
  return (node) => {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return ofAccess(checker, lost, node);
    if (ts.isObjectBindingPattern(node)) return ofBinding(checker, lost, node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return ofKeys(checker, lost, node);
    return ts.isObjectLiteralExpression(node) && isPattern(node) ? ofTarget(checker, lost, node) : nothing;
  };
}

function ofAccess(
  checker: ts.TypeChecker,
  lost: Lost,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): readonly Found[] {
  if (isTarget(node) || isPrototype(node.expression)) return nothing;
  const method = lost(accessed(checker, node), node.expression);
  if (!method) return nothing;
  if (keepsObject(node) || isBoundToItself(node) || isCalledWithThis(checker, node, method)) return nothing;
  const fixes = fixFor(checker, node, method);
  return [{ ...detached(node, method.name), ...(fixes ? { fixes } : {}) }];
}

/** Refused for itself (SK1013). */
const isPrototype = (node: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(node) && node.name.text === 'prototype';

const detached = (node: ts.Node, name: string): Found => ({
  node,
  message: `the method \`${name}\` is taken off its object`,
  label: 'read here, not called',
});

/** The place looks at the method, or calls it on its object; it does not keep it. */
function keepsObject(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isSatisfiesExpression(parent)) return keepsObject(parent);
  if (ts.isCallExpression(parent)) return parent.expression === node;
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag === node;
  if (ts.isTypeOfExpression(parent) || ts.isVoidExpression(parent) || ts.isExpressionStatement(parent)) return true;
  if (ts.isTypeQueryNode(parent) || ts.isExpressionWithTypeArguments(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'name' || parent.name.text === 'length';
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  // Of `o.m && o.m()` the left is the result only when it is not there.
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return parent.left === node || keepsObject(parent);
  return isComparison.has(kind) || (kind === ts.SyntaxKind.CommaToken && parent.left === node);
}

const isComparison: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** `o.m.bind(o)`, where `o` is a name or `this`. */
function isBoundToItself(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || !binders.has(access.name.text)) return false;
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access) return false;
  const [self] = call.arguments;
  const isName = ts.isIdentifier(node.expression) || node.expression.kind === ts.SyntaxKind.ThisKeyword;
  return self !== undefined && isName && self.getText() === node.expression.getText();
}

const binders: ReadonlySet<string> = new Set(['bind', 'call', 'apply']);

/** `o.m.call(other)`, where the method says what its `this` must be: TypeScript compares. */
function isCalledWithThis(checker: ts.TypeChecker, node: ts.Expression, method: ts.Symbol): boolean {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || !binders.has(access.name.text)) return false;
  const signatures = checker.getTypeOfSymbol(method).getCallSignatures();
  return signatures.every(({ declaration }) => {
    const [own] = declaration && ts.isFunctionLike(declaration) ? declaration.parameters : [];
    return own !== undefined && ts.isParameter(own) && isThisParameter(own) && own.type !== undefined;
  });
}

/** `(a, b) => o.m(a, b)`, where the parameters are plain and `o` is a name. */
function fixFor(checker: ts.TypeChecker, node: ts.Expression, method: ts.Symbol): Found['fixes'] {
  const [signature, ...others] = checker.getTypeOfSymbol(method).getCallSignatures();
  if (!signature || others.length > 0 || !ts.isPropertyAccessExpression(node) || node.questionDotToken)
    return undefined;
  const isName = ts.isIdentifier(node.expression) || node.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (!isName || signature.typeParameters || !ts.isCallExpression(node.parent)) return undefined;
  const names = signature.parameters.map(({ name, valueDeclaration }) =>
    valueDeclaration && ts.isParameter(valueDeclaration) && valueDeclaration.dotDotDotToken ? `...${name}` : name,
  );
  if (names.some((name) => !/^(\.\.\.)?[A-Za-z_$][\w$]*$/.test(name))) return undefined;
  const list = names.join(', ');
  const text = `(${list}) => ${node.getText()}(${list})`;
  return [{ title: 'Wrap it in an arrow function', edits: [{ start: node.getStart(), end: node.end, text }] }];
}

function ofBinding(checker: ts.TypeChecker, lost: Lost, pattern: ts.ObjectBindingPattern): readonly Found[] {
  const owner = checker.getTypeAtLocation(pattern);
  const { parent } = pattern;
  const from = ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
  return pattern.elements.flatMap((element) => {
    if (element.dotDotDotToken) return ofCopy(checker, owner, element, new Set(pattern.elements.map(nameOf)));
    const name = element.propertyName ?? element.name;
    const key = ts.isComputedPropertyName(name)
      ? checker.getTypeAtLocation(name.expression)
      : checker.getStringLiteralType(nameOf(element));
    const method = lost(membersByKey(checker, owner, key), from);
    return method ? [detached(name, method.name)] : [];
  });
}

const nameOf = ({ propertyName, name }: ts.BindingElement): string => textOf(propertyName ?? name);

function ofTarget(checker: ts.TypeChecker, lost: Lost, pattern: ts.ObjectLiteralExpression): readonly Found[] {
  const { parent } = pattern;
  const owner = takenFrom(checker, pattern);
  if (!owner) return nothing;
  const from = ts.isBinaryExpression(parent) && !isTarget(parent) ? parent.right : undefined;
  const named = new Set(pattern.properties.flatMap(({ name }) => (name ? [textOf(name)] : [])));
  return pattern.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return ofCopy(checker, owner, property, named);
    if (!property.name || ts.isPrivateIdentifier(property.name)) return [];
    const key = ts.isComputedPropertyName(property.name)
      ? checker.getTypeAtLocation(property.name.expression)
      : checker.getStringLiteralType(textOf(property.name));
    const method = lost(membersByKey(checker, owner, key), from);
    return method ? [detached(property.name, method.name)] : [];
  });
}

/** A copy has the object's own properties only: the methods of a class stay behind. Spreads are judged by flow. */
function ofCopy(checker: ts.TypeChecker, type: ts.Type, node: ts.Node, except: ReadonlySet<string>): readonly Found[] {
  const method = membersOf(type)
    .flatMap((member) => checker.getPropertiesOfType(checker.getBaseConstraintOfType(member) ?? member))
    .filter((symbol) => !except.has(symbol.name) && !isOfClass(symbol) && !isOfLibrary(symbol))
    .find((symbol) => isMethodSymbol(symbol) && !isLiteralMethod(symbol));
  if (!method) return nothing;
  const help = 'copy the properties that are meant, one by one, and wrap the method: `() => o.method()`';
  const message = `the copy may lose the method \`${method.name}\`, or call it on another object`;
  return [{ node, message, label: 'copied here', help }];
}

/** TypeScript itself leaves the methods of a class out of a copy. */
const isOfClass = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).every((node) => ts.isClassLike(node.parent));

/** Flow knows which of the library's objects lose something in a copy (SK1221). */
const isOfLibrary = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).every((node) => isLibraryFile(node.getSourceFile()));

/** What the object stands for that a method is called on: its `T` is what `keyof T` speaks of. */
function argumentsOfReceiver(
  checker: ts.TypeChecker,
  { expression }: ts.CallExpression | ts.NewExpression,
): readonly ts.Type[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const type = checker.getNonNullableType(checker.getTypeAtLocation(expression.expression));
  return membersOf(type).flatMap((member) => (isReference(member) ? checker.getTypeArguments(member) : []));
}

/** A generic function is given the name of a method: `pick(counter, 'next')`, where it wants `K extends keyof T`. */
function ofKeys(checker: ts.TypeChecker, lost: Lost, call: ts.CallExpression | ts.NewExpression): readonly Found[] {
  const signature = checker.getResolvedSignature(call);
  const declaration = signature?.declaration;
  if (!declaration || !call.arguments || isLibraryFile(declaration.getSourceFile())) return nothing;
  const holder = ts.isConstructorDeclaration(declaration) ? declaration.parent : declaration;
  const keys = new Set(
    (holder.typeParameters ?? []).flatMap((own) =>
      ts.isTypeParameterDeclaration(own) && own.constraint?.getText().includes('keyof') ? [own.name.text] : [],
    ),
  );
  if (keys.size === 0) return nothing;
  const types = [
    ...call.arguments.map((argument) => checker.getTypeAtLocation(argument)),
    ...(checker.getTypeArgumentsForResolvedSignature(signature) ?? []),
    ...argumentsOfReceiver(checker, call),
  ];
  const found = call.arguments.flatMap((argument, index) => {
    const parameter = declaration.parameters[Math.min(index, declaration.parameters.length - 1)];
    const text = parameter && ts.isParameter(parameter) ? (parameter.type?.getText() ?? '') : '';
    if (![...keys].some((key) => new RegExp(`\\b${key}\\b`).test(text))) return [];
    const key = checker.getTypeAtLocation(argument);
    const own = checker.isArrayLikeType(key) ? (key.getNumberIndexType() ?? key) : key;
    const elements = types.flatMap((type) => [type, ...(type.getNumberIndexType() ? [type.getNumberIndexType()] : [])]);
    const method = lost(
      elements.flatMap((type) => (type ? membersByKey(checker, type, own) : [])),
      undefined,
    );
    return method ? [detached(argument, method.name)] : [];
  });
  if (found.length > 0) return found;
  // Of `<K extends keyof T>(key: K) => T[K]`, made for some `T`, what it gives tells.
  const given = membersOf(checker.getTypeAtLocation(call)).flatMap(({ symbol }) => symbol ?? []);
  const method = lost(given, undefined);
  return method ? [detached(call, method.name)] : nothing;
}
