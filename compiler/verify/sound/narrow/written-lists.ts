/**
 * Lists, tables and sets that are written out and never change.
 *
 * Owns: what is in them, by value. A list is a literal in a `const` that is `as const` or typed as readonly from the start: nobody can
 * put anything in. A table may be seen by somebody as a type that mentions more, who then adds it, and a set may be added to by whoever
 * has it; so of these every use in the program is looked at, and each must only look. Invariant: what is not wholly written out, or
 * what anybody could change, is not answered.
 */
import ts from 'typescript';
import { isTarget } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { isStandard } from '../../library-files.ts';
import { eachOfKind } from '../../node-index.ts';
import { unwrap } from '../flow/unwrap.ts';

/** What is in it; or in words, why nobody knows. */
export type Written = ReadonlySet<string | number> | string;

/** `const WORDS = ['a', 'b'] as const`, `const WORDS: readonly Word[] = ['a', 'b']` */
export function listed(context: VerifyContext, name: ts.Expression): Written | undefined {
  const constant = constantOf(context.checker, name);
  const literal = constant?.initial;
  if (!literal || !ts.isArrayLiteralExpression(literal)) return undefined;
  if (!isConst(constant.declaration.initializer) && !isReadonlyList(constant.declaration.type))
    return `somebody may put something else into \`${name.getText()}\`, which is not \`as const\``;
  return elementsOf(literal) ?? `\`${name.getText()}\` is not wholly written out`;
}

export const isTable = ({ checker }: VerifyContext, name: ts.Expression): boolean =>
  tableOf(checker, name) !== undefined;

/** The names in `const TABLE = { a: 1, b: 2 }`. */
export function keysOf(context: VerifyContext, name: ts.Expression): Written | undefined {
  const table = tableOf(context.checker, name);
  if (!table) return undefined;
  const keys = keysIn(table.literal);
  if (!keys) return `\`${name.getText()}\` is not wholly written out`;
  const { checker } = context;
  const type = checker.getTypeOfSymbol(table.symbol);
  const isClosed =
    checker.getIndexInfosOfType(type).length === 0 &&
    checker.getPropertiesOfType(type).every((property) => keys.has(property.name));
  return isClosed && isOnlyUsed(context, table.symbol, isLookAtTable)
    ? keys
    : `somebody may add to \`${name.getText()}\`: it is also used as a whole, or its type allows more names`;
}

/** What is in `const SET = new Set(WORDS)`, and the keys of `const MAP = new Map([['a', 1]])`. */
export function keysListed(context: VerifyContext, name: ts.Expression): Written | undefined {
  const constant = constantOf(context.checker, name);
  const made = constant?.initial;
  if (!made || !ts.isNewExpression(made) || !ts.isIdentifier(made.expression)) return undefined;
  const isOwn = isStandard(context.checker.getSymbolAtLocation(made.expression)?.valueDeclaration);
  const [list, ...others] = made.arguments ?? [];
  if (!isOwn || !list || others.length > 0) return undefined;
  const found = made.expression.text === 'Set' ? elementsIn(context, list) : pairKeysOf(list);
  if (found === undefined || typeof found === 'string') return found;
  return isOnlyUsed(context, constant.symbol, isLookAtSet)
    ? found
    : `somebody may add to \`${name.getText()}\`, which does not stay where only \`has\` and the like are asked`;
}

function elementsIn(context: VerifyContext, list: ts.Expression): Written | undefined {
  const literal = unwrap(list);
  return ts.isArrayLiteralExpression(literal) ? elementsOf(literal) : listed(context, literal);
}

function pairKeysOf(list: ts.Expression): ReadonlySet<string | number> | undefined {
  const pairs = unwrap(list);
  if (!ts.isArrayLiteralExpression(pairs)) return undefined;
  const keys = pairs.elements.map((pair) => {
    const inner = unwrap(pair);
    return ts.isArrayLiteralExpression(inner) ? inner.elements[0] : undefined;
  });
  return valuesOf(keys);
}

const elementsOf = ({ elements }: ts.ArrayLiteralExpression): ReadonlySet<string | number> | undefined =>
  valuesOf(elements);

function valuesOf(nodes: readonly (ts.Expression | undefined)[]): ReadonlySet<string | number> | undefined {
  const values = new Set<string | number>();
  for (const node of nodes) {
    if (node && ts.isStringLiteralLike(node)) values.add(node.text);
    else if (node && ts.isNumericLiteral(node)) values.add(Number(node.text));
    else return undefined;
  }
  return values;
}

/** `__proto__` in a literal is no key of it. */
function keysIn({ properties }: ts.ObjectLiteralExpression): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  for (const { name } of properties) {
    if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name)) || name.text === '__proto__') return undefined;
    keys.add(name.text);
  }
  return keys;
}

interface Constant {
  readonly symbol: ts.Symbol;
  readonly declaration: ts.VariableDeclaration;
  readonly initial: ts.Expression;
}

function constantOf(checker: ts.TypeChecker, name: ts.Expression): Constant | undefined {
  const symbol = ts.isIdentifier(name) ? meant(checker, name) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) === 0 || !ts.isIdentifier(declaration.name))
    return undefined;
  return { symbol, declaration, initial: unwrap(declaration.initializer) };
}

function tableOf(
  checker: ts.TypeChecker,
  name: ts.Expression,
): { readonly symbol: ts.Symbol; readonly literal: ts.ObjectLiteralExpression } | undefined {
  const constant = constantOf(checker, name);
  return constant && ts.isObjectLiteralExpression(constant.initial)
    ? { symbol: constant.symbol, literal: constant.initial }
    : undefined;
}

/** Also where it was imported. */
function meant(checker: ts.TypeChecker, name: ts.Identifier): ts.Symbol | undefined {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function isConst(e: ts.Expression | undefined): boolean {
  if (!e) return false;
  if (ts.isAsExpression(e)) return ts.isConstTypeReference(e.type);
  return (ts.isSatisfiesExpression(e) || ts.isParenthesizedExpression(e)) && isConst(e.expression);
}

const isReadonlyList = (type: ts.TypeNode | undefined): boolean =>
  type !== undefined &&
  ((ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword) ||
    (ts.isTypeReferenceNode(type) && type.typeName.getText() === 'ReadonlyArray'));

/** Every mention of it in the program, but for names in declarations, imports and types, is such a look. */
function isOnlyUsed(context: VerifyContext, symbol: ts.Symbol, isLook: (use: ts.Expression) => boolean): boolean {
  let isOnly = true;
  eachOfKind(context, context.files, [ts.SyntaxKind.Identifier], (node) => {
    if (!isOnly || !ts.isIdentifier(node) || !mayMean(node, symbol) || isNoUse(node)) return;
    if (meant(context.checker, node) !== symbol) return;
    const { parent } = node;
    // `module.TABLE`
    const use = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
    isOnly = isLook(use);
  });
  return isOnly;
}

/** An import may give it another name, so the text tells nothing; but keys and members of other things are passed over quickly. */
const mayMean = ({ parent, text }: ts.Identifier, symbol: ts.Symbol): boolean =>
  text === symbol.name || !(ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent));

function isNoUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return parent.name === node;
  return ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isTypeQueryNode(parent);
}

/** `TABLE.a`, `TABLE[key]`, also written to, which needs a name that is there; `Object.keys(TABLE)`, `{ ...TABLE }`. */
function isLookAtTable(use: ts.Expression): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return parent.expression === use;
  if (ts.isSpreadAssignment(parent)) return !isTarget(use);
  if (ts.isTypeOfExpression(parent) || ts.isForInStatement(parent)) return true;
  if (ts.isVariableDeclaration(parent)) return ts.isObjectBindingPattern(parent.name);
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InKeyword;
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  const { expression: object, name } = parent.expression;
  const looks = ['keys', 'values', 'entries', 'hasOwn'];
  return ts.isIdentifier(object) && object.text === 'Object' && looks.includes(name.text) && isFirst(parent, use);
}

const isFirst = ({ arguments: [first] }: ts.CallExpression, use: ts.Expression): boolean => first === use;

/** `SET.has(x)`, `SET.size`, `[...SET]`, `for (const x of SET)`. */
function isLookAtSet(use: ts.Expression): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression === use && ['has', 'get', 'size', 'keys', 'values', 'entries'].includes(parent.name.text);
  return ts.isSpreadElement(parent) || (ts.isForOfStatement(parent) && parent.expression === use);
}
