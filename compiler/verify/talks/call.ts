/**
 * Calls: of the library, of an end, and of the program's own functions, which are gone into.
 *
 * Owns: what each call says, waits for, makes or gives away. Does not follow a function that calls itself, one that is called and not
 * awaited, and one whose body is not at hand: ends they are given go out of sight, and the first two are noted.
 */
import ts from 'typescript';
import type { TalkWait } from '../../../abi/index.ts';
import { isBorrowed } from '../library-types.ts';
import { evaluate, inOrder, lose } from './express.ts';
import { endAt, fieldOf, nothing, recordOf, slotsIn, textOf, unknown, type Value, World } from './values.ts';
import type { At, Exits, Frame, Walk, With } from './walk.ts';

const deepestCall = 24;

interface Call {
  readonly walk: Walk;
  readonly node: ts.CallExpression;
  readonly frame: Frame;
  readonly exits: Exits;
  readonly after: With;
  readonly awaited: boolean;
}

export function callValue(
  walk: Walk,
  node: ts.CallExpression,
  world: World,
  frame: Frame,
  exits: Exits,
  after: With,
  awaited: boolean,
): At {
  const call: Call = { walk, node, frame, exits, after, awaited };
  const callee = node.expression;
  const library = walk.facts.libraryName(callee);
  if (library !== undefined) return libraryCall(call, library, world);
  if (!ts.isPropertyAccessExpression(callee)) return ownCall(call, world);
  const name = callee.name.text;
  return evaluate(walk, callee.expression, world, frame, exits, (then, target) => {
    if (name === 'connect' && target.kind === 'need') return open(call, [target.name], then);
    if (name === 'share' && target.kind === 'need') return after(then, target);
    if (name === 'connect') {
      const needs = walk.facts.needsFor(node);
      if (needs !== undefined) return open(call, needs, then);
    }
    const isEnd = walk.facts.speaks(callee.expression);
    if (isEnd?.kind === 'listener' && name === 'accept') return accept(call, target, then);
    if (isEnd?.kind === 'end') return name === 'receive' ? receive(call, target, then) : say(call, name, target, then);
    if (name === 'receive' && walk.facts.isSet(callee.expression))
      return walk.facts.note(node, 'a set of endpoints is heard', () => after(then, unknown));
    return lose(walk, node, target.kind === 'end' ? [target.slot] : [], then, (left) => ownCall(call, left));
  });
}

function libraryCall(call: Call, name: string, world: World): At {
  const { walk, node, frame, exits, after } = call;
  if (name === 'fork') return fork(call, world);
  return inOrder(walk, node.arguments, world, frame, exits, (then, values) => {
    const [value = unknown] = values;
    switch (name) {
      case 'drop':
        if (value.kind === 'offer') return walk.steps.add({ do: 'shut', offer: value.name, to: after(then, nothing) });
        return drop(walk, slotsIn(value), then, (left) => after(left, nothing));
      case 'channel': {
        const imp = then.freeSlot();
        const taken = then.take(imp);
        const exp = taken.freeSlot();
        const made = recordOf([
          ['imp', endAt(imp)],
          ['exp', endAt(exp)],
        ]);
        return walk.steps.add({ do: 'pair', imp, exp, to: after(taken.take(exp), made) });
      }
      case 'select':
        return select(call, value, then);
      default:
        return lose(walk, node, values.flatMap(slotsIn), then, (left) => after(left, unknown));
    }
  });
}

export function drop(walk: Walk, slots: readonly number[], world: World, after: (world: World) => At): At {
  const [slot, ...rest] = slots.filter((known) => world.live.has(known));
  if (slot === undefined) return after(world);
  return walk.steps.add({ do: 'drop', slot, to: drop(walk, rest, world.free(slot), after) });
}

/** A conversation with one of the needs; with somebody who is out of sight when there is none. */
function open({ walk, after }: Call, needs: readonly string[], world: World): At {
  if (needs.length === 0) return after(world, unknown);
  const slot = world.freeSlot();
  const to = after(world.take(slot), endAt(slot));
  return walk.steps.either(needs.map((need) => walk.steps.add({ do: 'open', need, slot, to })));
}

function say({ walk, node, frame, exits, after }: Call, message: string, target: Value, world: World): At {
  return inOrder(walk, node.arguments, world, frame, exits, (then, values) =>
    lose(walk, node, values.flatMap(slotsIn), then, (left) => {
      if (target.kind !== 'end') return after(left, unknown);
      const isOver = walk.facts.isOver(walk.facts.checker.getTypeAtLocation(node));
      const next = isOver ? drop(walk, [target.slot], left, (over) => after(over, unknown)) : after(left, target);
      return walk.steps.add({ do: 'say', slot: target.slot, message, to: next });
    }),
  );
}

function accept(call: Call, target: Value, world: World): At {
  const { walk, node, after, awaited } = call;
  if (target.kind !== 'offer') return after(world, unknown);
  if (!awaited)
    return walk.facts.note(node, 'a client is asked for and not waited for at once', () => after(world, unknown));
  const slot = world.freeSlot();
  const one: TalkWait = { offer: target.name, slot, to: after(world.take(slot), endAt(slot)) };
  return walk.steps.add({ do: 'wait', on: [one], at: walk.facts.placeOf(node) });
}

function receive(call: Call, target: Value, world: World): At {
  const { walk, node, after, awaited } = call;
  const end = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.expression;
  const heard = walk.facts.heardOn(end);
  if (heard === undefined || (!awaited && target.kind === 'end')) {
    const what = heard
      ? 'an answer is asked for and not waited for at once'
      : 'an end of a contract that is not written out';
    return walk.facts.note(node, what, () => lose(walk, node, slotsIn(target), world, (left) => after(left, unknown)));
  }
  const branches = branchesOf(walk, heard.messages, target, world, (then, value) => after(then, value));
  if (target.kind !== 'end') return walk.steps.either(Object.values(branches));
  const one: TalkWait = { slot: target.slot, as: heard.as, state: heard.state, next: branches };
  return walk.steps.add({ do: 'wait', on: [one], at: walk.facts.placeOf(node) });
}

/** What follows each message, `closed` among them. */
function branchesOf(
  walk: Walk,
  messages: ReadonlyMap<string, boolean>,
  target: Value,
  world: World,
  after: With,
): Record<string, At> {
  const branches: Record<string, At> = {};
  for (const [message, isLast] of messages) {
    const fields = [['message', textOf(message)] as const];
    const over = recordOf(fields);
    branches[message] = isLast
      ? drop(walk, slotsIn(target), world, (left) => after(left, over))
      : after(world, recordOf([...fields, ['next', target]]));
  }
  branches.closed = drop(walk, slotsIn(target), world, (left) =>
    after(left, recordOf([['message', textOf('closed')]])),
  );
  return branches;
}

function select({ walk, node, after }: Call, ends: Value, world: World): At {
  const types = walk.facts.selected(node);
  if (ends.kind !== 'record' || types === undefined) {
    return walk.facts.note(node, 'a `select` over ends that are not written out', () =>
      lose(walk, node, slotsIn(ends), world, (left) => after(left, unknown)),
    );
  }
  const waits: TalkWait[] = [];
  const unseen: At[] = [];
  for (const [name, type] of types) {
    const value = fieldOf(ends, name);
    const rest = recordOf([...ends.fields].filter(([other]) => other !== name));
    const result = (heard: Value): Value =>
      recordOf([
        ['from', textOf(name)],
        ['heard', heard],
        ['rest', rest],
      ]);
    if (value.kind === 'offer') {
      const slot = world.freeSlot();
      waits.push({ offer: value.name, slot, to: after(world.take(slot), result(endAt(slot))) });
    } else if (type !== undefined) {
      const branches = branchesOf(walk, type.messages, value, world, (then, heard) => after(then, result(heard)));
      if (value.kind === 'end') waits.push({ slot: value.slot, as: type.as, state: type.state, next: branches });
      else unseen.push(...Object.values(branches));
    } else unseen.push(after(world, result(unknown)));
  }
  const wait = waits.length === 0 ? [] : [walk.steps.add({ do: 'wait', on: waits, at: walk.facts.placeOf(node) })];
  return walk.steps.either([...unseen, ...wait]);
}

function fork({ walk, node, frame, exits, after }: Call, world: World): At {
  const [what, argument] = node.arguments;
  if (what === undefined || argument === undefined) return after(world, nothing);
  return evaluate(walk, argument, world, frame, exits, (then, value) => {
    const body = walk.facts.functionAt(what);
    const moved = [...new Set(slotsIn(value))];
    if (body === undefined) {
      return walk.facts.note(node, 'a task that is not a function of the program', () =>
        lose(walk, node, moved, then, (left) => after(left, nothing)),
      );
    }
    const task = walk.facts.taskOf(body, value);
    const left = moved.reduce((known, slot) => known.free(slot), then);
    return walk.steps.add({ do: 'fork', task, moved, to: after(left, nothing) });
  });
}

/** A function or method of the program: gone into, or passed by. */
function ownCall(call: Call, world: World): At {
  const { walk, node, frame, exits, after } = call;
  return inOrder(walk, node.arguments, world, frame, exits, (then, values) => {
    const slots = values.flatMap(slotsIn);
    const pass = (): At => lose(walk, node, slots, then, (left) => after(left, unknown));
    const body = walk.facts.bodyOf(node);
    if (body?.body === undefined) return pass();
    if (!walk.facts.talking.talks(body.body) && slots.length === 0) return after(then, unknown);
    if (frame.within.includes(body)) return walk.facts.note(node, 'a function that calls itself', pass);
    if (frame.within.length > deepestCall) return walk.facts.note(node, 'a call too deep', pass);
    const isAsync = (ts.getCombinedModifierFlags(body) & ts.ModifierFlags.Async) !== 0;
    if (body.asteriskToken) return walk.facts.note(node, 'a generator', pass);
    if (isAsync && !call.awaited) return walk.facts.note(node, 'a call that is not waited for at once', pass);
    return enter(call, body, values, then);
  });
}

function enter(
  { walk, frame, exits, after }: Call,
  body: ts.FunctionLikeDeclaration,
  values: readonly Value[],
  world: World,
): At {
  let inside = new World(new Map(), world.live);
  let caller = world;
  body.parameters.forEach((parameter, index) => {
    const value = parameter.dotDotDotToken ? unknown : (values[index] ?? nothing);
    inside = walk.bind(parameter.name, value, inside);
    const isLent = isBorrowed(walk.facts.checker, walk.facts.checker.getTypeAtLocation(parameter));
    if (!isLent) for (const slot of slotsIn(value)) caller = caller.free(slot);
  });
  const back = ({ live }: World): World => new World(caller.vars, live);
  const returns: With = (left, value) => after(back(left), value);
  const inner: Exits = {
    returns,
    throws: (left) => exits.throws(back(left)),
    breaks: undefined,
    continues: undefined,
    labels: new Map(),
  };
  const called = walk.frame(body, frame);
  if (body.body === undefined) return returns(inside, unknown);
  if (!ts.isBlock(body.body)) return evaluate(walk, body.body, inside, called, inner, returns, true);
  return walk.all([body.body], inside, called, inner, (left) => returns(left, nothing));
}
