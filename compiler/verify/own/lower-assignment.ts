/**
 * Lowers assignments: what a place held, what it holds now, and who has the value of the assignment itself.
 *
 * Owns: targets, also those of a pattern. Invariants: the right side is evaluated before anything is written; a pattern takes from a place
 * the fields it names and leaves the others there; an assignment that is itself used as a value gives away what it has just stored.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import { checkDetached } from './callbacks.ts';
import { fieldPlace, type Place } from './graph.ts';
import { lowerExpression, refuseStore, type Want } from './lower-expression.ts';
import { literalName, orDefault, propertyType, remaining } from './patterns.ts';
import { bare, partEscapes, placeOf, refine, rootIsOutside } from './places.ts';
import { notUnderstood } from './rules/not-understood.ts';

/** What is taken apart: where it is, if there is something owned in it, and its type. */
interface Source {
  readonly place: Place | undefined;
  readonly type: ts.Type;
  /** It is part of something borrowed. */
  readonly lent: boolean;
}
/** One target of a pattern. */
interface Target {
  readonly node: ts.Node;
  readonly to: ts.Expression;
  readonly initializer: ts.Expression | undefined;
}

export function lowerAssignment(b: Builder, node: ts.BinaryExpression, want: Want): void {
  const { left, right } = node;
  const target = bare(left);
  const type = b.typeOf(bare(right));
  if (!isPattern(target)) {
    lowerExpression(b, right, 'move');
    store(b, left, type, right);
    handOn(b, node, want);
    return;
  }
  if (want !== 'discard' && b.shapes.isTracked(type)) {
    b.find(notUnderstood, node, 'an assignment takes an owned value apart and is used as that value', {
      label: 'used here',
      related: [{ node: right, message: 'this value' }],
    });
  }
  takeApart(b, target, sourceOf(b, target, right, type));
}

/** The value of an assignment is what was stored: whoever wants it takes it out again. */
export function handOn(b: Builder, node: ts.BinaryExpression, want: Want): void {
  const place = placeOf(b, node.left);
  if (want !== 'move' || !place || !b.shapes.isTracked(b.typeOf(node))) return;
  b.use(place, 'move', node);
}

/** A value of this type is now in `left`; `from` is where it came from. */
export function store(b: Builder, left: ts.Expression, type: ts.Type, from: ts.Node): void {
  const target = bare(left);
  const place = placeOf(b, target);
  if (place) {
    b.step({ kind: 'assign', place, type, node: target });
    if (b.shapes.owes(type) && !holdsAll(b, declaredType(b, target), type))
      refuseStore(b, from, target, 'a place of another type');
    return;
  }
  lowerExpression(b, target, 'borrow');
  if (b.shapes.isTracked(type) && !(ts.isIdentifier(target) && rootIsOutside(b, target))) {
    refuseStore(b, from, target, 'this place');
  }
}

/** What is owned in a value of the one type has a name in the other. */
function holdsAll(b: Builder, wanted: ts.Type, given: ts.Type): boolean {
  const known = b.shapes.leaves(wanted).map(({ path }) => path);
  return b.shapes
    .leaves(given)
    .every((leaf) => leaf.borrowed || known.some((path) => path.every((name, index) => leaf.path[index] === name)));
}

/** The type a place was declared with, before narrowing. */
function declaredType(b: Builder, target: ts.Expression): ts.Type {
  const symbol = b.checker.getSymbolAtLocation(target);
  return symbol ? b.checker.getTypeOfSymbol(symbol) : b.typeOf(target);
}

const isPattern = (node: ts.Expression): node is ts.ObjectLiteralExpression | ts.ArrayLiteralExpression =>
  ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);

function sourceOf(b: Builder, target: ts.Node, right: ts.Expression, type: ts.Type): Source {
  const isTracked = b.shapes.isTracked(type);
  const known = placeOf(b, right);
  if (known) {
    refine(b, right, known);
    if (b.shapes.isWhole(type)) b.use(known, 'borrow', right);
    return { place: known, type, lent: false };
  }
  lowerExpression(b, right, isTracked ? 'move' : 'borrow');
  if (!isTracked) return { place: undefined, type, lent: false };
  const place = b.root(target, '');
  b.step({ kind: 'start', place, type, only: undefined, disposed: false });
  return { place, type, lent: false };
}

function takeApart(b: Builder, pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression, source: Source): void {
  b.mayThrow(pattern.parent);
  if (ts.isObjectLiteralExpression(pattern)) takeFields(b, pattern, source);
  else takeElements(b, pattern, source);
}

function takeFields(b: Builder, pattern: ts.ObjectLiteralExpression, source: Source): void {
  const { place, type } = source;
  const lent = source.lent || b.shapes.isBorrowed(type);
  const taken = new Set<string>();
  for (const property of pattern.properties) {
    if (ts.isSpreadAssignment(property)) {
      takeRest(b, property, { place, type, lent }, taken);
      continue;
    }
    const target = targetOf(property);
    if (!target || !property.name) continue;
    if (ts.isComputedPropertyName(property.name)) lowerExpression(b, property.name.expression, 'borrow');
    const name = literalName(property.name);
    if (name === undefined && b.shapes.isTracked(b.typeOf(target.to))) {
      b.find(notUnderstood, property, 'a computed name in a pattern takes an owned value', {
        label: 'here',
        related: [{ node: pattern, message: 'the value is taken apart here' }],
      });
    }
    if (name !== undefined) taken.add(name);
    const field = name === undefined ? undefined : propertyType(b, type, name);
    if (field) checkDetached(b, property.name, type, field);
    const from = place && name !== undefined ? fieldPlace(place, name) : undefined;
    const goesDeeper = isPattern(bare(target.to)) && !target.initializer;
    if (lent && !goesDeeper && field && b.shapes.owes(field)) partEscapes(b, property, pattern);
    take(b, target, { place: from, type: field ?? b.typeOf(target.to), lent });
  }
}

function targetOf(property: ts.ObjectLiteralElementLike): Target | undefined {
  if (ts.isShorthandPropertyAssignment(property))
    return { node: property, to: property.name, initializer: property.objectAssignmentInitializer };
  return ts.isPropertyAssignment(property) ? withDefault(property.initializer) : undefined;
}

function withDefault(node: ts.Expression): Target {
  const isDefault = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isDefault ? { node, to: node.left, initializer: node.right } : { node, to: node, initializer: undefined };
}

/** Elements of a list: it can own nothing, but a default can, and so can what a target held before. */
function takeElements(b: Builder, { elements }: ts.ArrayLiteralExpression, { type }: Source): void {
  elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return;
    if (ts.isSpreadElement(element)) {
      store(b, element.expression, b.typeOf(element.expression), element);
      return;
    }
    const target = withDefault(element);
    take(b, target, { place: undefined, type: b.shapes.element(type, index) ?? b.typeOf(target.to), lent: false });
  });
}

function take(b: Builder, { node, to, initializer }: Target, { place, type, lent }: Source): void {
  const inner = bare(to);
  const moves = (): void => {
    if (place && b.shapes.isTracked(type)) b.use(place, 'move', node);
  };
  if (!initializer) {
    if (isPattern(inner)) {
      takeApart(b, inner, { place, type, lent });
      return;
    }
    moves();
    store(b, to, type, node);
    return;
  }
  if (!isPattern(inner)) {
    orDefault(b, place, initializer, (value) => {
      if (!value) moves();
      store(b, to, value ? b.typeOf(bare(value)) : type, value ?? node);
    });
    return;
  }
  const whole = b.root(node, '');
  orDefault(b, place, initializer, (value) => {
    if (!value) moves();
    const brought = value ? b.typeOf(bare(value)) : type;
    b.step({ kind: 'start', place: whole, type: brought, only: undefined, disposed: false });
  });
  takeApart(b, inner, { place: whole, type: b.checker.getNonNullableType(type), lent: false });
}

function takeRest(
  b: Builder,
  rest: ts.SpreadAssignment,
  { place, type, lent }: Source,
  taken: ReadonlySet<string>,
): void {
  const to = rest.expression;
  const fields = place ? remaining(b, type, taken) : [];
  if (place && fields.length === 0 && b.shapes.isWhole(type)) {
    b.find(notUnderstood, rest, 'a rest in a pattern takes what is inside an owned value', {
      label: 'here',
      related: [{ node: rest.parent, message: 'the value is taken apart here' }],
    });
  }
  const known = b.shapes.leaves(b.typeOf(to)).map(({ path }) => path[0]);
  if (lent && fields.length > 0) partEscapes(b, rest, rest.parent);
  for (const field of fields) {
    if (place) b.use(fieldPlace(place, field), 'move', rest);
    if (!known.includes(field)) refuseStore(b, rest, to, 'a place of another type');
  }
  store(b, to, b.typeOf(to), rest);
}
