/**
 * The members that are called or looked at where nobody names them: by iteration, disposal, conversion, copies and the library.
 *
 * Owns: `Use`, and the uses of a node of the syntax tree and of a call of the library. What converts is shared with narrowing
 * (`conversions.ts`). Invariant: which object is meant is not asked, so every member of such a name is taken to be used.
 */
import ts from 'typescript';
import { isTypedArray, membersOf, plainFlags } from '../../../type-parts.ts';
import {
  convertedList,
  convertedOperands,
  converters,
  isConvertible,
  isStoring,
  partsOfText,
} from '../../conversions.ts';
import { textOf } from '../members.ts';
import { bare, isUsing } from './cells.ts';

/** A member that is called, or looked at, which calls it when it is an accessor. */
export interface Use {
  readonly name: string;
  readonly symbol: ts.Symbol | undefined;
  readonly called: boolean;
}

/** In place of a name: every property of the object is read. */
export const everything = '*';

/** In place of a name that is computed and not known: it may be any. */
export const anyName = '[any]';

const use = (name: string): Use => ({ name, symbol: undefined, called: true });
const look = (name: string): Use => ({ name, symbol: undefined, called: false });

const iterating: readonly Use[] = ['[Symbol.iterator]', '[Symbol.asyncIterator]', 'next', 'return'].map(use);
const disposing: readonly Use[] = ['[Symbol.dispose]', '[Symbol.asyncDispose]'].map(use);
const converting: readonly Use[] = [...[...converters, '[Symbol.toPrimitive]'].map(use), ...partsOfText.map(look)];
/** A set may be made of whatever has these, and its size. */
const asSet: readonly Use[] = ['has', 'keys'].map(use);
/** A promise asks for it. */
export const thenable: readonly Use[] = [look('then')];

/** What `Map` and its like do with what they are given. */
const collections = /^(Map|Set|WeakMap|WeakSet)$/;

export const nameOf = (name: ts.PropertyName | ts.BindingName): string => {
  if (!ts.isComputedPropertyName(name)) return textOf(name);
  const key = bare(name.expression);
  if (ts.isStringLiteralLike(key) || ts.isNumericLiteral(key)) return key.text;
  return isWellKnown(key) ? `[${key.getText()}]` : anyName;
};

const isWellKnown = (key: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(key) && ts.isIdentifier(key.expression) && key.expression.text === 'Symbol';

/** What a node itself, without what is in it, uses. */
export function implicitUses(checker: ts.TypeChecker, node: ts.Node): readonly Use[] {
  const isConverted = convertedOperands(node).some((one) => isConvertible(checker, checker.getTypeAtLocation(one)));
  return [...(isConverted ? converting : []), ...ofPart(checker, node)];
}

function ofPart(checker: ts.TypeChecker, node: ts.Node): readonly Use[] {
  if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) return usesOfIterated(checker, node.expression);
  if (ts.isArrayBindingPattern(node)) return usesOfIterated(checker, node);
  if (ts.isYieldExpression(node)) return iterating;
  if (ts.isVariableDeclaration(node)) return isUsing(node) ? disposing : [];
  if (ts.isSpreadAssignment(node)) return [look(everything)];
  if (!ts.isBindingElement(node)) return [];
  if (ts.isArrayBindingPattern(node.parent)) return usesOfIterated(checker, node.parent);
  return [look(node.dotDotDotToken ? everything : nameOf(node.propertyName ?? node.name))];
}

/** The library's lists are walked by its own code. */
const usesOfIterated = (checker: ts.TypeChecker, node: ts.Node): readonly Use[] =>
  isAlwaysList(checker, checker.getTypeAtLocation(node)) ? [] : iterating;

const isAlwaysList = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  membersOf(checker.getBaseConstraintOfType(type) ?? type).every((member) => isList(checker, member));

/** What a step does as the part of a statement that it is: a loop iterates, and lets go of what it used. */
export function usesOfStep(checker: ts.TypeChecker, node: ts.Node): readonly Use[] {
  const { parent } = node;
  if (!ts.isForOfStatement(parent) || parent.expression !== node) return [];
  const list = parent.initializer;
  const isUsed = ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.Using) !== 0;
  return [...usesOfIterated(checker, node), ...(isUsed ? disposing : [])];
}

/** A pattern on the left of an assignment reads whatever there is. */
export const usesOfPattern: readonly Use[] = [look(everything), ...iterating];

/** The accessors that a key may mean; calls by a key are unknown anyway. */
export function usesOfKey(checker: ts.TypeChecker, node: ts.ElementAccessExpression): readonly Use[] {
  const owner = checker.getTypeAtLocation(node.expression);
  if (isAlwaysList(checker, owner)) return [];
  const key = checker.getTypeAtLocation(node.argumentExpression);
  return membersOf(checker.getBaseConstraintOfType(key) ?? key).map((member) =>
    member.isStringLiteral() || member.isNumberLiteral() ? look(String(member.value)) : look(everything),
  );
}

const isList = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & plainFlags) !== 0 || checker.isArrayType(type) || checker.isTupleType(type) || isTypedArray(type);

/** What a function of the library does to the objects it is given, and to the list it is called on. */
export function usesOfLibrary(
  checker: ts.TypeChecker,
  callee: ts.Expression,
  given: readonly ts.Expression[],
): readonly Use[] {
  const list = convertedList(checker, callee, given);
  const uses = list && isConvertible(checker, checker.getTypeAtLocation(list)) ? [...converting] : [];
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const [declaration] = checker.getSymbolAtLocation(name)?.declarations ?? [];
  if (isStoring(callee, declaration) || !given.some((one) => isObject(checker, one))) return uses;
  uses.push(...given.flatMap((one) => usesOfIterated(checker, one)), look(everything));
  if (ts.isIdentifier(callee) && collections.test(callee.text)) return uses;
  uses.push(...asSet, ...thenable);
  if (given.some((one) => isConvertible(checker, checker.getTypeAtLocation(one)))) uses.push(...converting);
  return uses;
}

/** Something that may be an object of the program, not a function. */
const isObject = (checker: ts.TypeChecker, node: ts.Expression): boolean =>
  membersOf(checker.getTypeAtLocation(node)).some(
    (member) => (member.flags & plainFlags) === 0 && member.getCallSignatures().length === 0,
  );
