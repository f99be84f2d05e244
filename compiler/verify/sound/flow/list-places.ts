/**
 * Which positions of a list a part of it may come to stand at.
 *
 * What is spread may be shorter than its type says at most: of `[...pair, last]` with a `pair: [number?]` the last is the first where
 * `pair` is empty, which TypeScript takes for impossible. So parts after such a spread may stand at any of several positions, each of
 * which they must fit. Owns: the count from both ends. Does not own what fits.
 */
import ts from 'typescript';
import { membersOf } from '../../type-parts.ts';
import { elementYielded } from './results.ts';
import { type TupleElement, tupleElements } from './signature-parts.ts';

/** The places of a list: those counted from its beginning, those in the middle that nobody counts, those counted from its end. */
export interface Places<T> {
  readonly fixed: readonly T[];
  readonly rest: T | undefined;
  readonly trailing: readonly T[];
}

/** How many come from one part of a list, at least and at most. */
export interface Amount {
  readonly least: number;
  readonly most: number;
}

/** What one part of a written list brings: itself, or an element of what it spreads. */
export interface Item extends Amount {
  readonly part: ts.Expression;
  /** Undefined for the part itself. */
  readonly type: ts.Type | undefined;
}

const one: Amount = { least: 1, most: 1 };
const many: Amount = { least: 0, most: Number.POSITIVE_INFINITY };

export const amountOf = ({ optional, rest }: Pick<TupleElement, 'optional' | 'rest'>): Amount =>
  rest ? many : optional ? { least: 0, most: 1 } : one;

/** The parts of a written list one by one, spreads taken apart where their types say what is in them. */
export const itemsOf = (
  checker: ts.TypeChecker,
  parts: readonly ts.Expression[],
  /** Which of several tuples is looked at, where one of several is spread. */
  spread?: ts.Type,
): readonly Item[] =>
  parts.flatMap((part): readonly Item[] => {
    if (!ts.isSpreadElement(part)) return [{ part, type: undefined, ...one }];
    const type = spread ?? checker.getTypeAtLocation(part.expression);
    const elements = tupleElements(checker, type);
    if (checker.isTupleType(type) && !elements.some(({ variadic }) => variadic)) {
      return elements.map((element) => ({ part, type: element.type, ...amountOf(element) }));
    }
    const element = elementYielded(checker, type);
    return element ? [{ part, type: element, ...lengthOf(checker, type) }] : [];
  });

/** Of several tuples the shortest and the longest. */
function lengthOf(checker: ts.TypeChecker, type: ts.Type): Amount {
  const members = membersOf(checker.getBaseConstraintOfType(type) ?? type);
  const amounts = members.map((member) =>
    checker.isTupleType(member) ? total(tupleElements(checker, member).map(amountOf)) : many,
  );
  return {
    least: Math.min(...amounts.map(({ least }) => least)),
    most: Math.max(...amounts.map(({ most }) => most)),
  };
}

export const total = (amounts: readonly Amount[]): Amount => ({
  least: amounts.reduce((sum, { least }) => sum + least, 0),
  most: amounts.reduce((sum, { most }) => sum + most, 0),
});

/** What stands before and behind a part, which may itself be many. */
export interface Span {
  readonly before: Amount;
  readonly after: Amount;
  readonly more: number;
}

/**
 * In a list that is there, behind what is absent nothing stands: each part is counted from the beginning as if all before it were there.
 * Of lists that are put together, what one lacks those behind it move up; `isOwn` tells which parts are of the same list.
 */
export function spanOf<T extends Amount>(amounts: readonly T[], index: number, isOwn: (other: T) => boolean): Span {
  const before = amounts.slice(0, index).map((other): Amount => {
    const { most } = other;
    return isOwn(other) && Number.isFinite(most) ? { least: most, most } : other;
  });
  return {
    before: total(before),
    after: total(amounts.slice(index + 1)),
    more: Math.max((amounts[index]?.most ?? 1) - 1, 0),
  };
}

/** In a list of these elements. */
export const spanInList = (elements: readonly Pick<TupleElement, 'optional' | 'rest'>[], index: number): Span =>
  spanOf(elements.map(amountOf), index, () => true);

/** Where such a part may stand in a list of these places. */
export function placesAt<T>({ before, after, more }: Span, { fixed, rest, trailing }: Places<T>): readonly T[] {
  const isFrom = (position: number): boolean => position >= before.least && position <= before.most + more;
  const isToEnd = (position: number): boolean => position >= after.least && position <= after.most + more;
  const inMiddle = before.most + more >= fixed.length && after.most + more >= trailing.length;
  return [
    ...fixed.filter((_, position) => isFrom(position)),
    ...(rest !== undefined && inMiddle ? [rest] : []),
    ...trailing.filter((_, position) => isToEnd(trailing.length - 1 - position)),
  ];
}

/** The places of a tuple. */
export function placesOfTuple(elements: readonly TupleElement[]): Places<TupleElement> {
  const middle = elements.findIndex(({ rest }) => rest);
  if (middle < 0) return { fixed: elements, rest: undefined, trailing: [] };
  return { fixed: elements.slice(0, middle), rest: elements[middle], trailing: elements.slice(middle + 1) };
}
