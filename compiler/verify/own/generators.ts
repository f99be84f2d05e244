/**
 * Generators that hold something owned: whoever makes one must run it where it is made.
 *
 * Owns: which generators hold, and where they may be called. A generator that is left by `break` or an exception runs its `finally`
 * blocks and `using`; one that nobody goes on with runs nothing, and one that was never begun does not even know its arguments.
 * Invariant: a value that such a generator has is run to its end, or left by the loop that runs it.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import { lostInGenerator } from './rules/lost-in-generator.ts';
import { isGenerator, isIterated } from './throw-sites.ts';

export function checkGenerator(b: Builder, call: ts.CallExpression | ts.NewExpression): void {
  if (isIterated(call)) return;
  const held = b.exceptions
    .runs(call)
    .filter(isGenerator)
    .map((generator) => heldIn(b, generator))
    .find((node) => node !== undefined);
  if (!held) return;
  b.find(lostInGenerator, call, 'a generator that holds an owned value is not run where it is made', {
    label: 'made here',
    related: [{ node: held, message: 'held here' }],
    help: 'write the call into the `for...of` that runs it',
  });
}

/** A function that makes one, as a value: whoever has it may call it and forget what it gave. */
export function checkGeneratorValue(b: Builder, node: ts.Expression): void {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return;
  // A constant that is only called is known as the function it is.
  if (ts.isVariableDeclaration(parent) && (parent.parent.flags & ts.NodeFlags.Const) !== 0 && !ts.isIdentifier(node))
    return;
  const generator = b.exceptions.valueOf(node);
  const held = generator && isGenerator(generator) ? heldIn(b, generator) : undefined;
  if (!held) return;
  b.find(lostInGenerator, node, 'a generator that holds an owned value is handed on', {
    label: 'handed on here',
    related: [{ node: held, message: 'held here' }],
    help: 'hand on a function that runs it',
  });
}

/** The first variable or parameter of the generator that is owned. */
function heldIn(b: Builder, generator: ts.Node): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node !== generator && (ts.isFunctionLike(node) || ts.isClassLike(node))) return undefined;
    const names = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (names && b.shapes.owes(b.typeOf(node.name))) return node.name;
    return ts.forEachChild(node, find);
  };
  return find(generator);
}
