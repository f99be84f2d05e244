/**
 * What turns an object into a text, a number or a copy though no method of it is named there.
 *
 * Owns: which methods that asks for, which operators and functions of the library do it, and to what types. Does not own which
 * functions of a program have those names: narrowing (`narrow/implicit.ts`) and initialisation (`objects/init/unnamed.ts`) each know.
 */
import ts from 'typescript';
import { membersOf, plainFlags } from '../type-parts.ts';

/** What the library asks an object for when it needs a text or a number; a symbol's name is computed. */
export const converters: readonly string[] = ['toString', 'valueOf', 'toLocaleString', 'toJSON'];

/** The text of an error is made of these. */
export const partsOfText: readonly string[] = ['name', 'message'];

/** These neither convert nor look into what they are given. */
const storing =
  /^(push|unshift|fill|with|splice|toSpliced|includes|indexOf|lastIndexOf|map|flatMap|filter|forEach|find|findIndex|findLast|findLastIndex|reduce|reduceRight|some|every|at|set|get|has|add|delete|then|catch|finally|freeze|isFrozen|isSealed|is|isArray|keys|hasOwn)$/;
const storages = /^(Readonly)?(Array|Map|Set)$|^(WeakMap|WeakSet|Promise)$|^(Object|Array)Constructor$/;

const texts: ReadonlySet<string> = new Set(['join', 'toString', 'toLocaleString']);
const sorts: ReadonlySet<string> = new Set(['sort', 'toSorted']);

/** No list of lists is deeper where it matters. */
const deepest = 5;

/** A value of the type may run code of the program to become a text or a number. */
export function isConvertible(checker: ts.TypeChecker, type: ts.Type, depth = 0): boolean {
  if (depth > deepest) return true;
  const bound = type.flags & ts.TypeFlags.Instantiable ? checker.getBaseConstraintOfType(type) : type;
  return membersOf(bound ?? type).some((member) => {
    if (member.flags & (plainFlags | ts.TypeFlags.Never | ts.TypeFlags.Void | ts.TypeFlags.ESSymbolLike)) return false;
    if (!checker.isArrayType(member) && !checker.isTupleType(member)) return true;
    const element = checker.getIndexTypeOfType(member, ts.IndexKind.Number);
    return element === undefined || isConvertible(checker, element, depth + 1);
  });
}

/** The operands of which an operator makes numbers or texts. */
export function convertedOperands(node: ts.Node): readonly ts.Expression[] {
  if (ts.isTemplateSpan(node)) return [node.expression];
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.ExclamationToken ? [] : [node.operand];
  }
  return ts.isBinaryExpression(node) && isConverting(node) ? [node.left, node.right] : [];
}

/** The list whose elements a method makes texts of: `join`, or `sort` without a comparer. */
export function convertedList(
  checker: ts.TypeChecker,
  callee: ts.Expression,
  given: readonly ts.Expression[],
): ts.Expression | undefined {
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const { text } = callee.name;
  return texts.has(text) || (sorts.has(text) && !isComparer(checker, given[0])) ? callee.expression : undefined;
}

const isComparer = (checker: ts.TypeChecker, node: ts.Expression | undefined): boolean =>
  node !== undefined && checker.getTypeAtLocation(node).getCallSignatures().length > 0;

/** The library's function keeps what it is given as it is. */
export function isStoring(callee: ts.Expression, declaration: ts.Node | undefined): boolean {
  const owner = declaration?.parent;
  if (!owner || !ts.isInterfaceDeclaration(owner) || !ts.isPropertyAccessExpression(callee)) return false;
  return storages.test(owner.name.text) && storing.test(callee.name.text);
}

const { SyntaxKind } = ts;

/** These look at their operands as they are. */
const plain: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.EqualsToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.CommaToken,
  SyntaxKind.InKeyword,
  SyntaxKind.InstanceOfKeyword,
]);

function isConverting({ left, operatorToken: { kind }, right }: ts.BinaryExpression): boolean {
  if (plain.has(kind)) return false;
  const isEquality = kind === SyntaxKind.EqualsEqualsToken || kind === SyntaxKind.ExclamationEqualsToken;
  return !isEquality || ![left, right].some(isNull);
}

const isNull = (node: ts.Expression): boolean =>
  ts.isParenthesizedExpression(node) ? isNull(node.expression) : node.kind === SyntaxKind.NullKeyword;
