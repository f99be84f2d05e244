/**
 * Lists into a place: array literals, and the arguments of a call into its parameters.
 *
 * Owns: which part is compared with which position. A part after what may be shorter than it looks is compared with each position where
 * it may come to stand, and what must be there must be brought by parts that are there for certain.
 */
import ts from 'typescript';
import { membersOf } from '../../type-parts.ts';
import { disagreement } from './agreement.ts';
import type { Flow, FlowFound } from './into.ts';
import { best } from './into-literal.ts';
import { type Item, itemsOf, type Places, placesAt, placesOfTuple, spanOf, total } from './list-places.ts';
import { inside, misfit } from './misfit.ts';
import { elementYielded } from './results.ts';
import {
  alternativesOf,
  isOptional,
  isRest,
  type Parameter,
  type Parameters,
  type TupleElement,
  tupleElements,
} from './signature-parts.ts';
import { unwrap } from './unwrap.ts';

type Place = Pick<Parameter, 'type' | 'optional'>;

export function intoArray(flow: Flow, literal: ts.ArrayLiteralExpression, target: ts.Type): readonly FlowFound[] {
  flow.placed.add(literal);
  return best(flow, literal, target, (wanted) => arrayInto(flow, literal, wanted));
}

function arrayInto(flow: Flow, literal: ts.ArrayLiteralExpression, wanted: ts.Type): readonly FlowFound[] {
  const { checker } = flow;
  // `JSON.stringify` gives a text of every list, which one that says otherwise would not be.
  const isOdd = checker.getPropertyOfType(wanted, 'toJSON') !== undefined;
  const split = isOdd
    ? misfit('other', checker.getTypeAtLocation(literal), wanted)
    : disagreement(flow.relation, wanted);
  if (split) return [{ node: literal, misfit: split }];
  const elements = tupleElements(checker, wanted);
  const found =
    intoParts(flow, elements, literal.elements) ?? intoPlaces(flow, literal.elements, placesOf(flow, wanted));
  return found.map(({ node, misfit: inner }) => ({ node, misfit: inside('element', inner) ?? inner }));
}

function placesOf({ checker }: Flow, wanted: ts.Type): Places<Place> {
  if (checker.isTupleType(wanted)) return placesOfTuple(tupleElements(checker, wanted));
  const type = elementYielded(checker, wanted) ?? checker.getIndexTypeOfType(wanted, ts.IndexKind.Number);
  return { fixed: [], rest: type && { type, optional: true }, trailing: [] };
}

/** `[...head, ...tail]` into `[...Head, ...Tail]`: part by part, where the parts of both are the same. */
function intoParts(
  flow: Flow,
  wanted: readonly TupleElement[],
  given: readonly ts.Expression[],
): readonly FlowFound[] | undefined {
  if (!wanted.some(({ variadic }) => variadic) || wanted.length !== given.length) return undefined;
  const pairs = wanted.map((part, index) => [part, given[index]] as const);
  if (!pairs.every(([{ variadic }, e]) => e && ts.isSpreadElement(e) === variadic)) return undefined;
  return pairs.flatMap(([{ type }, e]): readonly FlowFound[] => {
    if (!e) return [];
    return ts.isSpreadElement(e)
      ? flow.related(e, flow.checker.getTypeAtLocation(e.expression), type)
      : flow.into(e, type);
  });
}

function intoPlaces(
  flow: Flow,
  parts: readonly ts.Expression[],
  places: Places<Place>,
  items: readonly Item[] = itemsOf(flow.checker, parts),
): readonly FlowFound[] {
  const found = items.flatMap(({ part, type }, index): readonly FlowFound[] => {
    const at = placesAt(
      spanOf(items, index, (other) => other.part === part),
      places,
    );
    const different = at.filter((place, nth) => at.findIndex((other) => other.type === place.type) === nth);
    return different
      .flatMap((place) => {
        if (type) return flow.related(part, type, place.type);
        return place.optional ? intoOptional(flow, part, place.type) : flow.into(part, place.type);
      })
      .slice(0, type ? 1 : undefined);
  });
  return found.length > 0 ? found : missing(flow, items, places);
}

/** What must be there, and is not where a spread brings less than it may. */
function missing(flow: Flow, items: readonly Item[], { fixed, trailing }: Places<Place>): readonly FlowFound[] {
  const short = items.find(({ least, most }) => least === 0 && most > 0 && Number.isFinite(most));
  const needed = [...fixed.filter(({ optional }) => !optional), ...trailing];
  const absent = needed[total(items).least];
  if (!short || !absent || !ts.isSpreadElement(short.part)) return [];
  const given = flow.checker.getTypeAtLocation(short.part.expression);
  return [{ node: short.part, misfit: misfit('other', given, absent.type) }];
}

/** Of several lists of parameters one must take all that is given, whichever of several tuples is spread. */
export function intoParameters(
  flow: Flow,
  signature: ts.Signature,
  given: readonly ts.Expression[],
): readonly FlowFound[] {
  const { checker } = flow;
  const variadic = intoParts(flow, elementsOf(checker, signature), given);
  if (variadic) return variadic;
  const alternatives = alternativesOf(checker, signature);
  const [spread, ...others] = given.filter(ts.isSpreadElement);
  const members = spread && others.length === 0 ? membersOf(checker.getTypeAtLocation(spread.expression)) : [];
  const isOne = members.length < 2 || !members.every((member) => checker.isTupleType(member));
  const found = (isOne ? [undefined] : members).map((member) => {
    const [least] = alternatives
      .map((parameters) => intoList(flow, parameters, given, member))
      .toSorted((a, b) => a.length - b.length);
    return least ?? [];
  });
  return found.find((list) => list.length > 0) ?? [];
}

/** The parameters as the tuple that they are. */
const elementsOf = (checker: ts.TypeChecker, { parameters }: ts.Signature): readonly TupleElement[] =>
  parameters.flatMap((symbol): readonly TupleElement[] => {
    const type = checker.getTypeOfSymbol(symbol);
    if (isRest(symbol)) return tupleElements(checker, type);
    return [{ type, optional: isOptional(symbol), rest: false, variadic: false }];
  });

function intoList(
  flow: Flow,
  { fixed, rest, trailing, open }: Parameters,
  given: readonly ts.Expression[],
  spread: ts.Type | undefined,
): readonly FlowFound[] {
  const { checker } = flow;
  if (open && given.some(ts.isSpreadElement)) {
    return given.flatMap((part, index) => {
      if (ts.isSpreadElement(part))
        return flow.related(part, spread ?? checker.getTypeAtLocation(part.expression), open);
      const place = fixed[index];
      if (!place) return [];
      return place.optional ? intoOptional(flow, part, place.type) : flow.into(part, place.type);
    });
  }
  const always = (type: ts.Type): Place => ({ type, optional: false });
  const places = { fixed, rest: rest && always(rest), trailing: trailing.map(always) };
  return intoPlaces(flow, given, places, itemsOf(checker, given, spread));
}

/** A parameter that may be left out takes `undefined` too, whatever its type inside the function. */
function intoOptional(flow: Flow, argument: ts.Expression, place: ts.Type): readonly FlowFound[] {
  const choice = unwrap(argument);
  if (ts.isConditionalExpression(choice)) {
    flow.placed.add(choice);
    return [choice.whenTrue, choice.whenFalse].flatMap((branch) => intoOptional(flow, branch, place));
  }
  const type = flow.checker.getTypeAtLocation(argument);
  const parts = membersOf(type);
  const present = parts.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0);
  if (present.length === parts.length) return flow.into(argument, place);
  return present.flatMap((part) => flow.whole(argument, part, place)).slice(0, 1);
}
