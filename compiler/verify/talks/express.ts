/**
 * What the parts of an expression do, in the order in which they are done.
 *
 * Owns: every expression but calls, which `call.ts` has. Invariant: an end that goes where the walk does not follow (a field, an array,
 * an object that is made with `new`) goes out of sight, and is not thought to be held.
 */
import ts from 'typescript';
import { callValue } from './call.ts';
import { isWrapper } from './pure.ts';
import { fieldOf, recordOf, slotsIn, unknown, type Value, type World } from './values.ts';
import type { At, Exits, Frame, Walk, With } from './walk.ts';

export function evaluate(
  walk: Walk,
  node: ts.Expression,
  world: World,
  frame: Frame,
  exits: Exits,
  after: With,
  awaited = false,
): At {
  if (isWrapper(node)) return evaluate(walk, node.expression, world, frame, exits, after, awaited);
  if (ts.isFunctionLike(node)) return after(world, unknown);
  if (!walk.facts.talking.matters(node) && !isMoving(walk, node, world)) return after(world, walk.value(node, world));
  if (ts.isAwaitExpression(node)) return evaluate(walk, node.expression, world, frame, exits, after, true);
  if (ts.isCallExpression(node)) {
    const inTail = ts.isReturnStatement(node.parent);
    return callValue(walk, node, world, frame, exits, after, awaited || inTail);
  }
  if (ts.isNewExpression(node)) {
    return inOrder(walk, node.arguments ?? [], world, frame, exits, (then, values) =>
      lose(walk, node, values.flatMap(slotsIn), then, (left) => after(left, unknown)),
    );
  }
  if (ts.isBinaryExpression(node)) return binary(walk, node, world, frame, exits, after);
  if (ts.isConditionalExpression(node)) return conditional(walk, node, world, frame, exits, after);
  if (ts.isObjectLiteralExpression(node)) return record(walk, node, world, frame, exits, after);
  if (ts.isPropertyAccessExpression(node)) {
    return evaluate(walk, node.expression, world, frame, exits, (then, value) =>
      after(then, fieldOf(value, node.name.text)),
    );
  }
  if (ts.isArrayLiteralExpression(node)) {
    return inOrder(walk, node.elements, world, frame, exits, (then, values) =>
      lose(walk, node, values.flatMap(slotsIn), then, (left) => after(left, unknown)),
    );
  }
  const parts: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isExpression(child)) parts.push(child);
    else if (ts.isTemplateSpan(child)) parts.push(child.expression);
  });
  return inOrder(walk, parts, world, frame, exits, (then) => after(then, unknown));
}

/** A call or a new object may take away an end that it is given. */
function isMoving(walk: Walk, node: ts.Node, world: World): boolean {
  if (world.live.size === 0) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return walk.mentionsEnd(node, world);
  return ts.forEachChild(node, (child) => isMoving(walk, child, world) || undefined) ?? false;
}

export function inOrder(
  walk: Walk,
  nodes: readonly ts.Expression[],
  world: World,
  frame: Frame,
  exits: Exits,
  after: (world: World, values: readonly Value[]) => At,
): At {
  const [first, ...rest] = nodes;
  if (first === undefined) return after(world, []);
  const inner = ts.isSpreadElement(first) ? first.expression : first;
  return evaluate(walk, inner, world, frame, exits, (then, value) =>
    inOrder(walk, rest, then, frame, exits, (left, values) => after(left, [value, ...values])),
  );
}

/** What is in the slots goes out of sight at the node, which is noted. */
export function lose(
  walk: Walk,
  node: ts.Node,
  slots: readonly number[],
  world: World,
  after: (world: World) => At,
): At {
  const [slot, ...rest] = slots.filter((known) => world.live.has(known));
  if (slot === undefined) return after(world);
  return walk.facts.note(node, 'an end goes where it is not followed', () =>
    walk.steps.add({ do: 'lose', slot, to: lose(walk, node, rest, world.free(slot), after) }),
  );
}

function binary(walk: Walk, node: ts.BinaryExpression, world: World, frame: Frame, exits: Exits, after: With): At {
  const { left, right, operatorToken } = node;
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
      return evaluate(walk, right, world, frame, exits, (then, value) => {
        if (ts.isIdentifier(left)) return after(then.bind(walk.facts.symbolAt(left), value), value);
        return lose(walk, node, slotsIn(value), then, (lost) => after(lost, unknown));
      });
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return evaluate(walk, left, world, frame, exits, (then, value) => {
        const more = (): At => evaluate(walk, right, then, frame, exits, after);
        const told = goesOn(walk, node, then, value);
        if (told !== undefined) return told ? more() : after(then, value);
        return walk.steps.either([after(then, value), more()]);
      });
    case ts.SyntaxKind.CommaToken:
      return evaluate(walk, left, world, frame, exits, (then) => evaluate(walk, right, then, frame, exits, after));
    default:
      return inOrder(walk, [left, right], world, frame, exits, (then) => after(then, unknown));
  }
}

/** Whether the right side of a short circuit is looked at. */
function goesOn(walk: Walk, node: ts.BinaryExpression, world: World, left: Value): boolean | undefined {
  if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return left.kind === 'unknown' ? undefined : left.kind === 'undefined';
  }
  const told = walk.holds(node.left, world);
  if (told === undefined) return undefined;
  return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? told : !told;
}

function conditional(
  walk: Walk,
  node: ts.ConditionalExpression,
  world: World,
  frame: Frame,
  exits: Exits,
  after: With,
): At {
  return evaluate(walk, node.condition, world, frame, exits, (then) => {
    const yes = (): At => evaluate(walk, node.whenTrue, then, frame, exits, after);
    const no = (): At => evaluate(walk, node.whenFalse, then, frame, exits, after);
    const told = walk.holds(node.condition, then);
    if (told !== undefined) return told ? yes() : no();
    return walk.steps.either([yes(), no()]);
  });
}

function record(
  walk: Walk,
  node: ts.ObjectLiteralExpression,
  world: World,
  frame: Frame,
  exits: Exits,
  after: With,
): At {
  const named = node.properties.flatMap((property): readonly (readonly [string, ts.Expression])[] => {
    if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, property.name]];
    if (ts.isSpreadAssignment(property)) return [['...', property.expression]];
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return [];
    return [[property.name.text, property.initializer]];
  });
  const step = (index: number, then: World, made: readonly (readonly [string, Value])[]): At => {
    const [name, part] = named[index] ?? [];
    if (name === undefined || part === undefined) return after(then, recordOf(made));
    const shorthand = node.properties.find((one) => ts.isShorthandPropertyAssignment(one) && one.name === part);
    if (shorthand) return step(index + 1, then, [...made, [name, then.of(walk.facts.symbolAt(shorthand))]]);
    return evaluate(walk, part, then, frame, exits, (left, value) => {
      const fields = name === '...' && value.kind === 'record' ? [...value.fields] : [[name, value] as const];
      return step(index + 1, left, [...made, ...fields]);
    });
  };
  return step(0, world, []);
}
