/**
 * From an expression to the place it names.
 *
 * Owns: which expressions are places, and captured variables. Does not own what a pattern names: `patterns.ts` does.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
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

/** The complaint is already made at the captured variable. */
export function rootIsOutside(b: Builder, node: ts.Expression): boolean {
  const inner = bare(node);
  const property = propertyOf(inner);
  return property ? rootIsOutside(b, property.object) : ts.isIdentifier(inner) && b.shapes.isTracked(b.typeOf(inner));
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

/** Part of a record that is only borrowed, which somebody would own from here on. */
export function partEscapes(b: Builder, part: ts.Node, whole: ts.Node): void {
  b.find(borrowEscapes, part, `a part of what is only borrowed is taken`, {
    label: 'taken here',
    related: [{ node: whole, message: 'only borrowed' }],
    help: 'look at it where it lies (`open.block.byteLength`), lend it on, or take the record itself as a parameter',
  });
}
