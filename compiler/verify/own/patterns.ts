/**
 * Declarations: variables and patterns, and the values they start with.
 *
 * Owns: what each name of a pattern stands for, and in which order defaults and rests are evaluated. Invariants: a pattern keeps the
 * value it takes apart together and its names are places inside that value, so that testing one name narrows the others; a name
 * with a default, and a rest, is a variable of its own, because what it holds says nothing about that value any more.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import { checkDetached } from './callbacks.ts';
import { fieldPlace, type Place, type Test } from './graph.ts';
import { lowerExpression } from './lower-expression.ts';
import { bare, partEscapes } from './places.ts';
import { notUnderstood } from './rules/not-understood.ts';

export interface Fresh {
  readonly type: ts.Type;
  readonly disposed?: boolean;
  readonly excused?: boolean;
}

/** What an element of a pattern takes, and the variable it makes of that: one with a default, or a rest. */
interface Part {
  /** The value taken apart, when there is something owned in it. */
  readonly whole: Place | undefined;
  readonly type: ts.Type;
  readonly own: Place;
}
const parts = new WeakMap<Builder, Map<ts.BindingElement, Part>>();

/** Declares a variable or pattern that holds a new value. */
export function declare(b: Builder, name: ts.BindingName, { type, disposed = false, excused = false }: Fresh): void {
  const place = named(b, name, type, excused);
  if (place) start(b, place, type, ts.isIdentifier(name) && disposed);
}

/** A parameter that holds what was given, or its default. */
export function declareOr(
  b: Builder,
  name: ts.BindingName,
  { type, excused = false }: Fresh,
  initializer: ts.Expression,
): void {
  const place = named(b, name, type, excused);
  const [given, missing, after] = [b.block(), b.block(), b.block()];
  b.goTo(given);
  b.goTo(missing);
  b.continueIn(given);
  if (place) start(b, place, type);
  b.goTo(after);
  b.continueIn(missing);
  lowerExpression(b, initializer, 'move');
  if (place) start(b, place, b.typeOf(bare(initializer)));
  b.goTo(after);
  b.continueIn(after);
}

/** Declares a pattern over a value that stays in its place but for the fields the pattern names. */
export function declareFrom(b: Builder, name: ts.ObjectBindingPattern, from: Place, type: ts.Type): void {
  checkTakenApart(b, name, type);
  if (b.shapes.isWhole(type)) b.use(from, 'borrow', name);
  const whole = b.root(name, '');
  const only = new Set<string>();
  for (const path of pathsOf(b, name, type)) {
    const part = (place: Place): Place => path.reduce((parent, property) => fieldPlace(parent, property), place);
    b.use(part(from), 'move', name);
    only.add(part(whole).key);
  }
  b.step({ kind: 'start', place: whole, type, only, disposed: false });
  bindPattern(b, name, whole, type);
}

/** What a pattern evaluates, in its order: what may throw, defaults, rests. */
export function lowerDefaults(b: Builder, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) return;
  b.mayThrow(name);
  for (const element of name.elements) {
    if (!ts.isBindingElement(element)) continue;
    b.mayThrow(element);
    const part = parts.get(b)?.get(element);
    const { initializer } = element;
    if (part && element.dotDotDotToken) takeRest(b, element, part);
    else if (part && initializer) takeOr(b, element, part, initializer);
    else if (initializer) b.perhaps(() => lowerExpression(b, initializer, 'move'));
    lowerDefaults(b, element.name);
  }
}

function start(b: Builder, place: Place, type: ts.Type, disposed = false): void {
  b.step({ kind: 'start', place, type, only: undefined, disposed });
}

/** The variable, or the value that the pattern takes apart, not begun yet. Undefined: nothing of it is owned or borrowed. */
function named(b: Builder, name: ts.BindingName, type: ts.Type, excused: boolean): Place | undefined {
  const isTracked = b.shapes.isTracked(type);
  if (ts.isIdentifier(name)) {
    if (!isTracked && !b.shapes.isTracked(b.typeOf(name))) return undefined;
    const place = b.root(name, name.text, excused);
    b.bind(name, place);
    return place;
  }
  if (isTracked) checkTakenApart(b, name, type);
  const whole = isTracked ? b.root(name, '', excused) : undefined;
  bindPattern(b, name, whole, type);
  return whole;
}

function checkTakenApart(b: Builder, pattern: ts.BindingPattern, type: ts.Type): void {
  for (const element of pattern.elements) {
    if (ts.isBindingElement(element))
      checkDetached(b, element.propertyName ?? element.name, type, b.typeOf(element.name));
  }
  if (ts.isObjectBindingPattern(pattern)) checkLent(b, pattern, type, false);
}

/** `isLent`: the pattern is inside another, over something borrowed. Of that no part may get a name. */
function checkLent(b: Builder, pattern: ts.ObjectBindingPattern, type: ts.Type, isLent: boolean): void {
  const lent = isLent || b.shapes.isBorrowed(type);
  for (const element of pattern.elements) {
    const { name } = element;
    const property = propertyName(element);
    if (ts.isObjectBindingPattern(name) && !element.initializer) {
      const inner = property === undefined ? undefined : propertyType(b, type, property);
      checkLent(b, name, inner ?? b.typeOf(name), lent);
    } else if (lent && b.shapes.owes(b.typeOf(name))) partEscapes(b, element, pattern);
  }
}

function pathsOf(b: Builder, pattern: ts.ObjectBindingPattern, type: ts.Type): readonly (readonly string[])[] {
  return pattern.elements.flatMap((element) => {
    if (element.dotDotDotToken) return restOf(b, pattern, type).map((property) => [property]);
    const property = propertyName(element);
    if (property === undefined) return [];
    if (!ts.isObjectBindingPattern(element.name) || element.initializer) return [[property]];
    const inner = pathsOf(b, element.name, propertyType(b, type, property) ?? b.typeOf(element.name));
    return inner.map((path) => [property, ...path]);
  });
}

/** The fields with something owned or borrowed in them that the pattern does not name. */
function restOf(b: Builder, pattern: ts.ObjectBindingPattern, type: ts.Type): readonly string[] {
  const taken = new Set(pattern.elements.flatMap((element) => propertyName(element) ?? []));
  return remaining(b, type, taken);
}

export function remaining(b: Builder, type: ts.Type, taken: ReadonlySet<string>): readonly string[] {
  const fields = new Set(b.shapes.leaves(type).flatMap(({ path }) => path[0] ?? []));
  return [...fields].filter((field) => !taken.has(field));
}

/** Of a name that is not computed. */
function propertyName(element: ts.BindingElement): string | undefined {
  if (element.dotDotDotToken) return undefined;
  return literalName(element.propertyName ?? element.name);
}

export function literalName(name: ts.Node): string | undefined {
  if (ts.isComputedPropertyName(name)) return literalName(name.expression);
  return ts.isIdentifier(name) && !ts.isComputedPropertyName(name.parent)
    ? name.text
    : ts.isStringLiteralLike(name)
      ? name.text
      : undefined;
}

export function propertyType(b: Builder, type: ts.Type, property: string): ts.Type | undefined {
  const symbol = b.checker.getPropertyOfType(type, property);
  return symbol && b.checker.getTypeOfSymbol(symbol);
}

/** `whole`: undefined when there is nothing owned in what is taken apart; a default may bring something all the same. */
function bindPattern(b: Builder, pattern: ts.BindingPattern, whole: Place | undefined, type: ts.Type): void {
  if (ts.isArrayBindingPattern(pattern)) {
    if (whole) b.find(notUnderstood, pattern, 'a list of owned values is taken apart', { label: 'here' });
    return;
  }
  for (const element of pattern.elements) {
    if (!b.shapes.isTracked(b.typeOf(element.name))) bindPlain(b, element, whole, type);
    else if (element.dotDotDotToken || element.initializer) bindOwn(b, pattern, element, whole, type);
    else bindField(b, pattern, element, whole, type);
  }
}

/** A name for something that is not owned still names a place, whose tests narrow the others. */
function bindPlain(b: Builder, element: ts.BindingElement, whole: Place | undefined, type: ts.Type): void {
  const property = propertyName(element);
  const { name } = element;
  if (property === undefined) return;
  if (!ts.isIdentifier(name)) {
    // Of a pattern without anything owned, a default deep in it may bring something.
    if (!ts.isArrayBindingPattern(name)) bindPattern(b, name, undefined, propertyType(b, type, property) ?? type);
  } else if (whole && !element.initializer) b.bind(name, fieldPlace(whole, property, name.text));
}

function bindField(
  b: Builder,
  pattern: ts.ObjectBindingPattern,
  element: ts.BindingElement,
  whole: Place | undefined,
  type: ts.Type,
): void {
  const property = propertyName(element);
  const { name } = element;
  if (property === undefined) {
    if (whole) refuse(b, element, pattern, 'a computed name in a pattern takes an owned value');
    return;
  }
  if (!whole) {
    if (!ts.isIdentifier(name)) bindPattern(b, name, undefined, propertyType(b, type, property) ?? type);
    return;
  }
  const place = fieldPlace(whole, property, ts.isIdentifier(name) ? name.text : property);
  if (ts.isIdentifier(name)) b.bind(name, place);
  else bindPattern(b, name, place, propertyType(b, type, property) ?? b.typeOf(name));
}

/** A variable of its own. */
function bindOwn(
  b: Builder,
  pattern: ts.ObjectBindingPattern,
  element: ts.BindingElement,
  whole: Place | undefined,
  type: ts.Type,
): void {
  const { name } = element;
  if (element.dotDotDotToken ? b.shapes.isWhole(type) || !whole : propertyName(element) === undefined) {
    refuse(b, element, pattern, 'a rest or a computed name in a pattern takes an owned value');
    return;
  }
  const own = b.root(element, ts.isIdentifier(name) ? name.text : '', whole?.root.excused);
  if (ts.isIdentifier(name)) b.bind(name, own);
  else bindPattern(b, name, own, b.typeOf(name));
  const known = parts.get(b) ?? new Map<ts.BindingElement, Part>();
  parts.set(b, known.set(element, { whole, type, own }));
}

function refuse(b: Builder, element: ts.Node, pattern: ts.Node, message: string): void {
  b.find(notUnderstood, element, message, {
    label: 'here',
    related: [{ node: pattern, message: 'the value is taken apart here' }],
  });
}

function takeRest(b: Builder, element: ts.BindingElement, { whole, type, own }: Part): void {
  const pattern = element.parent;
  if (!whole || !ts.isObjectBindingPattern(pattern)) return;
  for (const property of restOf(b, pattern, type)) b.use(fieldPlace(whole, property), 'move', element);
  start(b, own, b.typeOf(element.name));
}

function takeOr(b: Builder, element: ts.BindingElement, { whole, type, own }: Part, initializer: ts.Expression): void {
  const property = propertyName(element) ?? '';
  const given = propertyType(b, type, property) ?? b.typeOf(element.name);
  const place = whole && fieldPlace(whole, property);
  orDefault(b, place, initializer, (value) => {
    if (!value && place && b.shapes.isTracked(given)) b.use(place, 'move', element);
    start(b, own, value ? b.typeOf(bare(value)) : given);
  });
}

/** `take` what is in the place or, when that is `undefined`, the value of the default. */
export function orDefault(
  b: Builder,
  place: Place | undefined,
  initializer: ts.Expression,
  take: (value: ts.Expression | undefined) => void,
): void {
  const [there, missing, after] = [b.block(), b.block(), b.block()];
  b.goTo(there);
  b.goTo(missing);
  if (place) {
    const test: Test = { kind: 'is', type: b.checker.getUndefinedType() };
    there.steps.push({ kind: 'narrow', place, test, holds: false });
    missing.steps.push({ kind: 'narrow', place, test, holds: true });
  }
  b.continueIn(there);
  take(undefined);
  b.goTo(after);
  b.continueIn(missing);
  lowerExpression(b, initializer, 'move');
  take(initializer);
  b.goTo(after);
  b.continueIn(after);
}
