/**
 * Lowers a whole function, or the top level of a module, into its graph.
 *
 * Owns: parameters, the function's end, and which function is the process's `main`. Invariant: what `main` is given need not be
 * used up by it, because the process ends with it and the kernel takes everything back.
 */
import ts from 'typescript';
import { Builder } from './builder.ts';
import { lowerExpression } from './lower-expression.ts';
import { lowerBlock, lowerResult, lowerStatements } from './lower-statement.ts';
import { declare, declareOr, lowerDefaults } from './patterns.ts';
import { bare } from './places.ts';
import { notUnderstood } from './rules/not-understood.ts';
import { untrackedPlace } from './rules/untracked-place.ts';
import type { Shapes } from './shapes.ts';
import type { Exceptions } from './throws.ts';

/** A function with a body, a module, or the initial value of a class field. */
export type Owner =
  | ts.SourceFile
  | ts.FunctionLikeDeclaration
  | ts.ClassStaticBlockDeclaration
  | ts.PropertyDeclaration;

export function lowerOwner(shapes: Shapes, exceptions: Exceptions, owner: Owner): Builder {
  const b = new Builder(shapes, exceptions, owner);
  b.scope(owner, () => {
    if (ts.isSourceFile(owner)) lowerStatements(b, owner.statements);
    else if (ts.isClassStaticBlockDeclaration(owner)) lowerBlock(b, owner.body);
    else if (ts.isPropertyDeclaration(owner)) lowerField(b, owner);
    else lowerFunction(b, owner);
  });
  return b;
}

function lowerFunction(b: Builder, owner: ts.FunctionLikeDeclaration): void {
  const excused = isMain(owner);
  for (const parameter of owner.parameters) {
    if (ts.isIdentifier(parameter.name) && parameter.name.text === 'this') continue;
    lowerParameter(b, owner, parameter, excused);
  }
  const { body } = owner;
  if (!body) return;
  if (ts.isBlock(body)) lowerBlock(b, body);
  else if (b.shapes.isTracked(b.typeOf(bare(body)))) lowerResult(b, body);
  else lowerExpression(b, body, 'borrow');
}

function lowerParameter(b: Builder, owner: ts.Node, parameter: ts.ParameterDeclaration, excused: boolean): void {
  const type = b.typeOf(parameter.name);
  const { initializer } = parameter;
  const isRest = parameter.dotDotDotToken !== undefined && b.shapes.hoards(type);
  if (!b.shapes.isTracked(type) && !isRest) {
    if (initializer) declareOr(b, parameter.name, { type }, initializer);
    else declare(b, parameter.name, { type });
    lowerDefaults(b, parameter.name);
    return;
  }
  if (isRest) {
    b.find(notUnderstood, parameter, 'a rest parameter takes owned values, as a list', {
      label: 'here',
      related: [{ node: parameter.name, message: 'declared here' }],
    });
    return;
  }
  const modifiers = ts.getCombinedModifierFlags(parameter);
  if (modifiers & (ts.ModifierFlags.ParameterPropertyModifier | ts.ModifierFlags.Readonly)) {
    b.find(untrackedPlace, parameter, 'a class field would hold an owned value', {
      label: 'declared here',
      related: [{ node: owner, message: 'its objects can be reached by more than one name' }],
    });
    return;
  }
  if (initializer) declareOr(b, parameter.name, { type, excused }, initializer);
  else declare(b, parameter.name, { type, excused });
  lowerDefaults(b, parameter.name);
}

function lowerField(b: Builder, owner: ts.PropertyDeclaration): void {
  if (b.shapes.isTracked(b.typeOf(owner.name))) {
    b.find(untrackedPlace, owner, 'a class field would hold an owned value', {
      label: 'declared here',
      related: [{ node: owner.parent, message: 'its objects can be reached by more than one name' }],
    });
  } else if (owner.initializer) lowerExpression(b, owner.initializer, 'borrow');
}

/** The default export of `main.ts`. */
export function isMain(owner: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(owner) || !/(^|\/)main\.ts$/.test(owner.getSourceFile().fileName)) return false;
  return (ts.getCombinedModifierFlags(owner) & ts.ModifierFlags.Default) !== 0;
}
