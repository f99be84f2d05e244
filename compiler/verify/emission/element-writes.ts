/**
 * Guards each write to an element of what may be an array, so that no array gets a hole: a hole is read as `undefined`,
 * whatever the element's type.
 *
 * Owns: which writes, and what is written instead. Three forms. Where nothing can run between the look at the array and the
 * write, the index is looked at in place: `a[i >>> 0 === i && i <= a.length ? i : index(a, i)] = v`. Else a plain assignment becomes a call, which looks
 * when the value is there: `write(a, i, v)`. Any other target (`a[i] += f()`, `[a[i]] = b`, `for (a[i] of b)`) is a
 * property that looks when it is set: `element(a, i).value += f()`. Does not own the guard: the runtime's prelude has it.
 * Invariants: array, index and value are evaluated once each and in their order, or cannot tell; a tuple's required elements and
 * typed arrays need no guard.
 */
import ts from 'typescript';
import type { LibraryName } from '../../../abi/index.ts';
import type { VerifyContext } from '../context.ts';
import { isTypedArray, membersOf } from '../type-parts.ts';
import { type Edit, replacing } from './edits.ts';
import { isArray, isQuiet, isSteady } from './quiet.ts';
import { type Target, targetOf } from './targets.ts';

interface Names {
  nameOf(entry: LibraryName): string;
}

/** In the order of the text. */
export interface GuardedWrite {
  readonly target: Target;
  readonly edits: readonly Edit[];
}

export function guardElementWrites(context: VerifyContext, file: ts.SourceFile, names: Names): readonly GuardedWrite[] {
  const writes: GuardedWrite[] = [];
  const visit = (node: ts.Node): void => {
    const target = ts.isElementAccessExpression(node) ? targetOf(node) : undefined;
    if (target !== undefined && needsGuard(context.checker, target.access)) {
      writes.push({ target, edits: guard(context.checker, target, names) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return writes;
}

function guard(checker: ts.TypeChecker, target: Target, names: Names): readonly Edit[] {
  const { access, value } = target;
  const { expression: array, argumentExpression: index } = access;
  const source = access.getSourceFile().text;
  if (isSettled(checker, target)) return inPlace(access, names);
  const [open, close] = isComma(index) ? ['(', ')'] : ['', ''];
  const start = (entry: LibraryName, from: number): Edit =>
    replacing(source, from, array.getStart(), `${spaceBefore(source, from)}${names.nameOf(entry)}(`);
  const between = replacing(source, array.end, index.getStart(), `, ${open}`);
  if (target.kind === 'assignment' && target.operator === ts.SyntaxKind.EqualsToken && value) {
    return [
      start('write', target.whole.getStart()),
      between,
      replacing(source, index.end, value.getStart(), `${close}, `),
      { start: value.end, end: value.end, text: ')' },
    ];
  }
  return [start('element', access.getStart()), between, replacing(source, index.end, access.end, `${close}).value`)];
}

/** Nothing can run between the look at the array and the write, and array and index may be written out again. */
function isSettled(checker: ts.TypeChecker, { kind, operator, access, value }: Target): boolean {
  const { expression: array, argumentExpression: index } = access;
  // `a[i] &&= v` writes nothing where there is nothing.
  if (kind === 'pattern' || operator === ts.SyntaxKind.AmpersandAmpersandEqualsToken) return false;
  if (!isArray(checker, array) || !isSteady(checker, array) || !isSteady(checker, index)) return false;
  return value === undefined || isQuiet(checker, value);
}

function inPlace({ expression, argumentExpression: index }: ts.ElementAccessExpression, names: Names): readonly Edit[] {
  const [a, i] = [expression.getText(), index.getText()];
  const whole = isWhole(index) ? '' : `${i} >>> 0 === ${i} && `;
  return [
    { start: index.getStart(), end: index.getStart(), text: `${whole}${i} <= ${a}.length ? ` },
    { start: index.end, end: index.end, text: ` : ${names.nameOf('index')}(${a}, ${i})` },
  ];
}

const isWhole = (node: ts.Expression): boolean => ts.isNumericLiteral(node) && Number.isInteger(Number(node.text));
const isComma = (node: ts.Expression): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken;

/** `return(a)[i] = v` must not become `returnwrite(...)`. */
const spaceBefore = (source: string, at: number): string =>
  /[\p{ID_Continue}$]/u.test(source[at - 1] ?? '') ? ' ' : '';

/** Whether the object may be an array at run time and the index may lie outside of what it surely has. */
function needsGuard(checker: ts.TypeChecker, access: ts.ElementAccessExpression): boolean {
  if (access.expression.kind === ts.SyntaxKind.SuperKeyword) return false;
  const key = constraintOf(checker, checker.getTypeAtLocation(access.argumentExpression));
  const numbers = membersOf(key).filter(mayNumber);
  if (numbers.length === 0) return false;
  const object = constraintOf(checker, checker.getTypeAtLocation(access.expression));
  return membersOf(object).some((member) => mayBeArray(checker, member) && !hasSurely(checker, member, numbers));
}

/** TypeScript takes `'5'` and a text of type `${number}` for an index too. */
const mayNumber = (key: ts.Type): boolean =>
  key.isStringLiteral() ? key.value === `${Number(key.value)}` : (key.flags & ts.TypeFlags.ESSymbolLike) === 0;
const constraintOf = (checker: ts.TypeChecker, type: ts.Type): ts.Type => checker.getBaseConstraintOfType(type) ?? type;

/** An array flows only to a type without index signatures, or with one of numbers; a record of strings is none. */
const mayBeArray = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  !isTypedArray(type) && checker.getIndexInfosOfType(type).some(({ keyType }) => keyType.flags & ts.TypeFlags.Number);

/** A tuple has its required elements, whatever was done to it. And the first place of an array is there or is the next. */
function hasSurely(checker: ts.TypeChecker, type: ts.Type, keys: readonly ts.Type[]): boolean {
  const required = checker.isTupleType(type) ? Math.max(1, requiredElements(type)) : 1;
  return keys.every(
    (key) => key.isNumberLiteral() && Number.isInteger(key.value) && key.value >= 0 && key.value < required,
  );
}

function requiredElements(type: ts.Type): number {
  const target: unknown = 'target' in type ? type.target : undefined;
  if (typeof target !== 'object' || target === null || !('minLength' in target)) return 0;
  return typeof target.minLength === 'number' ? target.minLength : 0;
}
