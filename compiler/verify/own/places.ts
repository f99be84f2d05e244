/**
 * From an expression to the place it names, and variables to the values they start with.
 *
 * Owns: which expressions are places, captured variables, patterns. Invariant: a pattern keeps the value it takes apart
 * together, its names are places inside that value; so that testing one name narrows the others.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import { checkDetached } from './callbacks.ts';
import { fieldPlace, type Place } from './graph.ts';
import { borrowEscapes } from './rules/borrow-escapes.ts';
import { captured } from './rules/captured.ts';
import { notUnderstood } from './rules/not-understood.ts';

/** The expression without what does not change its value. */
export function bare(node: ts.Expression): ts.Expression {
  const wraps =
    ts.isParenthesizedExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isNonNullExpression(node);
  return wraps ? bare(node.expression) : node;
}

/** The property that `a.b` or `a['b']` names. */
export function propertyOf(node: ts.Expression): { readonly object: ts.Expression; readonly name: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { object: node.expression, name: node.name.text };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return { object: node.expression, name: node.argumentExpression.text };
  }
  return undefined;
}

/** The place an expression names: a variable, or a field of a record in one. What an owned value has inside is no place. */
export function placeOf(b: Builder, expression: ts.Expression): Place | undefined {
  const node = bare(expression);
  if (ts.isIdentifier(node)) return b.placeOf(symbolOf(b, node));
  const property = propertyOf(node);
  if (!property) return undefined;
  const object = placeOf(b, property.object);
  if (!object || b.shapes.isWhole(b.typeOf(bare(property.object)))) return undefined;
  return fieldPlace(object, property.name);
}

export function symbolOf(b: Builder, node: ts.Identifier): ts.Symbol | undefined {
  if (ts.isShorthandPropertyAssignment(node.parent)) return b.checker.getShorthandAssignmentValueSymbol(node.parent);
  return b.checker.getSymbolAtLocation(node);
}

/** Tells the solver what TypeScript knows about the variables in a place. */
export function refine(b: Builder, expression: ts.Expression, place: Place): void {
  const node = bare(expression);
  const property = propertyOf(node);
  if (property && place.parent) refine(b, property.object, place.parent);
  const type = b.typeOf(node);
  if (!(type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Any))) b.step({ kind: 'refine', place, type });
}

/** An identifier that is no place here: fine, unless it is somebody else's owned variable. */
export function checkOutside(b: Builder, node: ts.Identifier): void {
  const symbol = symbolOf(b, node);
  const resolved = symbol && symbol.flags & ts.SymbolFlags.Alias ? b.checker.getAliasedSymbol(symbol) : symbol;
  const declaration = resolved?.valueDeclaration;
  if (!resolved || !declaration || !isVariable(declaration)) return;
  const value = outermostField(b, node);
  if (!b.shapes.isTracked(b.typeOf(value))) return;
  const related = [{ node: declaration.name, message: 'declared here' }];
  if (ownerOf(declaration) === b.owner) {
    const message = `\`${node.text}\` holds an owned value, but the checker cannot follow how it got there`;
    b.find(notUnderstood, node, message, { label: 'used here', related });
  } else {
    b.find(captured, node, `\`${node.text}\` is owned outside this function and used inside it`, {
      label: 'used here',
      related,
    });
  }
}

/** The longest chain of properties from here that still passes through plain records only. */
function outermostField(b: Builder, node: ts.Expression): ts.Expression {
  const { parent } = node;
  const isObject = ts.isPropertyAccessExpression(parent) && parent.expression === node;
  if (!isObject || b.shapes.isWhole(b.typeOf(node))) return node;
  return outermostField(b, parent);
}

const isVariable = (node: ts.Node): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);

/** The function or file whose graph a node belongs to. */
export function ownerOf(node: ts.Node): ts.Node {
  for (let at = node.parent; ; at = at.parent) {
    if (ts.isSourceFile(at) || ts.isFunctionLike(at) || ts.isClassStaticBlockDeclaration(at)) return at;
    if (ts.isPropertyDeclaration(at)) return at;
  }
}

export interface Fresh {
  readonly type: ts.Type;
  readonly disposed?: boolean;
  readonly excused?: boolean;
}

/** Declares a variable or pattern that holds a new value. */
export function declare(b: Builder, name: ts.BindingName, { type, disposed = false, excused = false }: Fresh): void {
  if (ts.isIdentifier(name)) {
    if (!b.shapes.isTracked(type) && !b.shapes.isTracked(b.typeOf(name))) return;
    const place = b.root(name, name.text, excused);
    b.bind(name, place);
    b.step({ kind: 'start', place, type, only: undefined, disposed });
    return;
  }
  if (!b.shapes.isTracked(type)) return;
  checkTakenApart(b, name, type);
  const whole = b.root(name, '', excused);
  b.step({ kind: 'start', place: whole, type, only: undefined, disposed: false });
  bindPattern(b, name, whole);
}

/** Declares a pattern over a value that stays in its place but for the fields the pattern names. */
export function declareFrom(b: Builder, name: ts.ObjectBindingPattern, from: Place, type: ts.Type): void {
  checkTakenApart(b, name, type);
  const whole = b.root(name, '');
  const only = new Set<string>();
  for (const path of pathsOf(name)) {
    const part = (place: Place): Place => path.reduce((parent, property) => fieldPlace(parent, property), place);
    b.use(part(from), 'move', name);
    only.add(part(whole).key);
  }
  b.step({ kind: 'start', place: whole, type, only, disposed: false });
  bindPattern(b, name, whole);
}

function checkTakenApart(b: Builder, pattern: ts.BindingPattern, type: ts.Type): void {
  for (const element of pattern.elements) {
    if (b.shapes.isBorrowed(type) && ts.isBindingElement(element) && b.shapes.owes(b.typeOf(element.name)))
      partEscapes(b, element, pattern);
    if (ts.isBindingElement(element))
      checkDetached(b, element.propertyName ?? element.name, type, b.typeOf(element.name));
  }
}

/** Part of a record that is only borrowed, which somebody would own from here on. */
export function partEscapes(b: Builder, part: ts.Node, whole: ts.Node): void {
  b.find(borrowEscapes, part, `a part of what is only borrowed is taken`, {
    label: 'taken here',
    related: [{ node: whole, message: 'only borrowed' }],
    help: 'look at it where it lies (`open.block.byteLength`), lend it on, or take the record itself as a parameter',
  });
}

function pathsOf(pattern: ts.ObjectBindingPattern): readonly (readonly string[])[] {
  return pattern.elements.flatMap((element) => {
    const property = propertyName(element);
    if (property === undefined || element.dotDotDotToken) return [];
    if (ts.isObjectBindingPattern(element.name)) return pathsOf(element.name).map((path) => [property, ...path]);
    return [[property]];
  });
}

function propertyName(element: ts.BindingElement): string | undefined {
  const name = element.propertyName ?? element.name;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

function bindPattern(b: Builder, pattern: ts.BindingPattern, whole: Place): void {
  if (ts.isArrayBindingPattern(pattern)) {
    b.find(notUnderstood, pattern, 'a list of owned values is taken apart', { label: 'here' });
    return;
  }
  for (const element of pattern.elements) {
    const property = propertyName(element);
    const tracked = b.shapes.isTracked(b.typeOf(element.name));
    if (tracked && (property === undefined || element.dotDotDotToken || element.initializer)) {
      b.find(notUnderstood, element, 'a rest, default or computed name in a pattern takes an owned value', {
        label: 'here',
        related: [{ node: pattern, message: 'the value is taken apart here' }],
      });
    } else if (property !== undefined && !element.dotDotDotToken) {
      const place = fieldPlace(whole, property, ts.isIdentifier(element.name) ? element.name.text : property);
      if (ts.isIdentifier(element.name)) b.bind(element.name, place);
      else if (tracked) bindPattern(b, element.name, place);
    }
  }
}
