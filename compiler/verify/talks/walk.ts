/**
 * The walk over the statements of a process, which makes the steps of its tasks.
 *
 * Owns: where control goes. What an expression does is `express.ts`'s and `call.ts`'s. Algorithm: each statement is gone over once for
 * each different world it is reached in, with what follows it as a function; a statement that was reached before in the same
 * world is the step it was then, which closes loops. A branch that cannot be told goes both ways.
 */
import ts from 'typescript';
import { evaluate } from './express.ts';
import type { Facts } from './facts.ts';
import { holds, pureValue } from './pure.ts';
import type { Steps } from './steps.ts';
import { fieldOf, keyOf, slotsIn, unknown, type Value, type World } from './values.ts';

/** A step, by its number. */
export type At = number;
export type After = (world: World) => At;
export type With = (world: World, value: Value) => At;

/** Where control goes when it does not go on. */
export interface Exits {
  readonly returns: With;
  readonly throws: After;
  readonly breaks: After | undefined;
  readonly continues: After | undefined;
  readonly labels: ReadonlyMap<string, { readonly breaks: After; readonly continues: After | undefined }>;
}

/** One call of a function that is gone into. */
export interface Frame {
  /** No other call has it. */
  readonly id: number;
  readonly within: readonly ts.Node[];
}

export class Walk {
  readonly facts: Facts;
  readonly steps: Steps;
  readonly #known = new Map<string, At>();
  readonly #nodes = new Map<ts.Node, number>();
  #frames = 0;

  constructor(facts: Facts, steps: Steps) {
    this.facts = facts;
    this.steps = steps;
  }

  frame(of: ts.Node, caller: Frame | undefined): Frame {
    this.#frames += 1;
    return { id: this.#frames, within: [...(caller?.within ?? []), of] };
  }

  all(statements: readonly ts.Statement[], world: World, frame: Frame, exits: Exits, after: After): At {
    const [first, ...rest] = statements;
    if (first === undefined) return after(world);
    const next: After = (then) => this.all(rest, then, frame, exits, after);
    if (!this.facts.talking.matters(first) && !this.mentionsEnd(first, world))
      return next(this.#assigned(first, world));
    return this.once(first, '', world, frame, () => this.#statement(first, world, frame, exits, next));
  }

  /** The step for a place in a world, made when it is first reached. */
  once(node: ts.Node, part: string, world: World, frame: Frame, make: () => At): At {
    const number = this.#nodes.get(node) ?? this.#nodes.size;
    this.#nodes.set(node, number);
    const key = `${number}${part}/${frame.id}/${this.#keyOf(world)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const at = this.steps.reserve();
    this.#known.set(key, at);
    return this.steps.set(at, { do: 'either', to: [make()] });
  }

  holds(node: ts.Expression, world: World): boolean | undefined {
    return holds(node, world, this.facts.symbolAt);
  }

  value(node: ts.Expression, world: World): Value {
    return pureValue(node, world, this.facts.symbolAt);
  }

  /** Whether it names something that an end is in. */
  mentionsEnd(node: ts.Node, world: World): boolean {
    if (world.live.size === 0) return false;
    if (ts.isIdentifier(node)) return slotsIn(world.of(this.facts.symbolAt(node))).length > 0;
    return ts.forEachChild(node, (child) => this.mentionsEnd(child, world) || undefined) ?? false;
  }

  /** What a pattern takes out of a value. */
  bind(name: ts.BindingName, value: Value, world: World): World {
    if (ts.isIdentifier(name)) return world.bind(this.facts.symbolAt(name), value);
    let bound = world;
    for (const element of name.elements) {
      if (ts.isOmittedExpression(element)) continue;
      const key = element.propertyName ?? element.name;
      const taken = ts.isIdentifier(key) || ts.isStringLiteral(key) ? fieldOf(value, key.text) : unknown;
      bound = this.bind(element.name, element.dotDotDotToken ? value : taken, bound);
    }
    return bound;
  }

  #keyOf(world: World): string {
    const known = [...world.vars].map(([symbol, value]) => [this.facts.numberOf(symbol), value] as const);
    const sorted = known.sort(([one], [other]) => one - other);
    return `${sorted.map(([number, value]) => `${number}${keyOf(value)}`).join(';')}|${[...world.live].sort().join()}`;
  }

  /** A statement that does not matter may still name something: `const { root } = needs`. */
  #assigned(statement: ts.Statement, world: World): World {
    if (!ts.isVariableStatement(statement)) return world;
    return statement.declarationList.declarations.reduce(
      (known, { name, initializer }) => this.bind(name, initializer ? this.value(initializer, known) : unknown, known),
      world,
    );
  }

  #statement(node: ts.Statement, world: World, frame: Frame, exits: Exits, after: After): At {
    if (ts.isBlock(node)) return this.#block(node, node.statements, world, frame, exits, after);
    if (ts.isVariableStatement(node)) {
      return this.#declarations(node.declarationList.declarations, world, frame, exits, after);
    }
    if (ts.isExpressionStatement(node)) return evaluate(this, node.expression, world, frame, exits, after);
    if (ts.isIfStatement(node)) return this.#if(node, world, frame, exits, after);
    if (ts.isSwitchStatement(node)) return this.#switch(node, world, frame, exits, after);
    if (ts.isTryStatement(node)) return this.#try(node, world, frame, exits, after);
    if (ts.isReturnStatement(node)) {
      if (node.expression === undefined) return exits.returns(world, unknown);
      return evaluate(this, node.expression, world, frame, exits, exits.returns);
    }
    if (ts.isThrowStatement(node)) return evaluate(this, node.expression, world, frame, exits, exits.throws);
    if (ts.isBreakStatement(node)) {
      return ((node.label ? exits.labels.get(node.label.text)?.breaks : exits.breaks) ?? after)(world);
    }
    if (ts.isContinueStatement(node)) {
      return ((node.label ? exits.labels.get(node.label.text)?.continues : exits.continues) ?? after)(world);
    }
    if (ts.isLabeledStatement(node)) return this.#labelled(node, world, frame, exits, after);
    if (ts.isIterationStatement(node, false)) return this.#loop(node, undefined, world, frame, exits, after);
    return after(world);
  }

  /** What was declared in it is forgotten behind it, so that a loop comes back to the same world. */
  #block(
    node: ts.Node,
    statements: readonly ts.Statement[],
    world: World,
    frame: Frame,
    exits: Exits,
    after: After,
  ): At {
    const inside = (symbol: ts.Symbol): boolean =>
      (symbol.declarations ?? []).some(
        (made) => made.pos >= node.pos && made.end <= node.end && made.getSourceFile() === node.getSourceFile(),
      );
    const leave =
      (then: After): After =>
      (left) =>
        this.#dropUsing(statements, left, (dropped) => then(dropped.only((symbol) => !inside(symbol))));
    const wrapped: Exits = {
      returns: (left, value) => this.#dropUsing(statements, left, (dropped) => exits.returns(dropped, value)),
      throws: leave(exits.throws),
      breaks: exits.breaks && leave(exits.breaks),
      continues: exits.continues && leave(exits.continues),
      labels: new Map(
        [...exits.labels].map(([name, { breaks, continues }]) => [
          name,
          { breaks: leave(breaks), continues: continues && leave(continues) },
        ]),
      ),
    };
    return this.all(statements, world, frame, wrapped, leave(after));
  }

  /** What `using` declared in these statements is let go of. */
  #dropUsing(statements: readonly ts.Statement[], world: World, after: After): At {
    const slots = statements
      .filter(ts.isVariableStatement)
      .filter(({ declarationList: { flags } }) => (flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .map(({ name }) => world.of(this.facts.symbolAt(name)))
      .flatMap((value) => (value.kind === 'end' && world.live.has(value.slot) ? [value.slot] : []));
    return this.#dropAll(slots, world, after);
  }

  #dropAll([slot, ...rest]: readonly number[], world: World, after: After): At {
    if (slot === undefined) return after(world);
    return this.steps.add({ do: 'drop', slot, to: this.#dropAll(rest, world.free(slot), after) });
  }

  #declarations(
    [first, ...rest]: readonly ts.VariableDeclaration[],
    world: World,
    frame: Frame,
    exits: Exits,
    after: After,
  ): At {
    if (first === undefined) return after(world);
    const next: After = (then) => this.#declarations(rest, then, frame, exits, after);
    if (first.initializer === undefined) return next(world);
    return evaluate(this, first.initializer, world, frame, exits, (then, value) =>
      next(this.bind(first.name, value, then)),
    );
  }

  #if(node: ts.IfStatement, world: World, frame: Frame, exits: Exits, after: After): At {
    const { thenStatement, elseStatement } = node;
    return evaluate(this, node.expression, world, frame, exits, (then) => {
      const yes = (): At => this.all([thenStatement], then, frame, exits, after);
      const no = (): At => (elseStatement ? this.all([elseStatement], then, frame, exits, after) : after(then));
      const told = this.holds(node.expression, then);
      if (told !== undefined) return told ? yes() : no();
      return this.steps.either([yes(), no()]);
    });
  }

  #switch(node: ts.SwitchStatement, world: World, frame: Frame, exits: Exits, after: After): At {
    const { clauses } = node.caseBlock;
    return evaluate(this, node.expression, world, frame, exits, (then, value) => {
      const from = (index: number): At =>
        this.#block(
          node,
          clauses.slice(index).flatMap((clause) => [...clause.statements]),
          then,
          frame,
          { ...exits, breaks: after },
          after,
        );
      const otherwise = clauses.findIndex(ts.isDefaultClause);
      const byDefault = (): At => (otherwise === -1 ? after(then) : from(otherwise));
      if (value.kind === 'text') {
        const found = clauses.findIndex((clause) => {
          const label = ts.isCaseClause(clause) ? this.value(clause.expression, then) : unknown;
          return label.kind === 'text' && label.text === value.text;
        });
        return found === -1 ? byDefault() : from(found);
      }
      return this.steps.either([...clauses.map((_, index) => from(index)), byDefault()]);
    });
  }

  #try(node: ts.TryStatement, world: World, frame: Frame, exits: Exits, after: After): At {
    const { tryBlock, catchClause, finallyBlock } = node;
    const last =
      (then: After): After =>
      (left) =>
        finallyBlock
          ? this.#block(finallyBlock, finallyBlock.statements, left, this.frame(node, frame), exits, then)
          : then(left);
    const outer: Exits = {
      returns: (left, value) => last((then) => exits.returns(then, value))(left),
      throws: last(exits.throws),
      breaks: exits.breaks && last(exits.breaks),
      continues: exits.continues && last(exits.continues),
      labels: new Map(
        [...exits.labels].map(([name, { breaks, continues }]) => [
          name,
          { breaks: last(breaks), continues: continues && last(continues) },
        ]),
      ),
    };
    const caught: After = catchClause
      ? (left) => this.all([catchClause.block], left, frame, outer, last(after))
      : outer.throws;
    const tried = this.#block(tryBlock, tryBlock.statements, world, frame, { ...outer, throws: caught }, last(after));
    return catchClause ? this.steps.either([tried, caught(world)]) : tried;
  }

  #labelled(node: ts.LabeledStatement, world: World, frame: Frame, exits: Exits, after: After): At {
    const name = node.label.text;
    const { statement } = node;
    if (ts.isIterationStatement(statement, false)) return this.#loop(statement, name, world, frame, exits, after);
    const labels = new Map(exits.labels).set(name, { breaks: after, continues: undefined });
    return this.all([statement], world, frame, { ...exits, labels }, after);
  }

  #loop(
    node: ts.IterationStatement,
    label: string | undefined,
    world: World,
    frame: Frame,
    exits: Exits,
    after: After,
  ): At {
    const inner = (head: After): Exits => ({
      ...exits,
      breaks: after,
      continues: head,
      labels: label === undefined ? exits.labels : new Map(exits.labels).set(label, { breaks: after, continues: head }),
    });
    const body = (then: World, head: After): At => this.all([node.statement], then, frame, inner(head), head);
    if (ts.isDoStatement(node)) {
      const start = (then: World): At =>
        this.once(node, 'do', then, frame, () =>
          body(then, (left) => this.#test(node.expression, left, frame, exits, start, after)),
        );
      return start(world);
    }
    const condition = ts.isWhileStatement(node)
      ? node.expression
      : ts.isForStatement(node)
        ? node.condition
        : undefined;
    const isEach = ts.isForOfStatement(node) || ts.isForInStatement(node);
    const head = (then: World): At =>
      this.once(node, 'head', then, frame, () => {
        if (isEach) return this.steps.either([body(then, head), after(then)]);
        if (condition === undefined) return body(then, head);
        return this.#test(condition, then, frame, exits, (left) => body(left, head), after);
      });
    if (isEach) return evaluate(this, node.expression, world, frame, exits, head);
    const start = ts.isForStatement(node) ? node.initializer : undefined;
    if (start === undefined) return head(world);
    if (!ts.isVariableDeclarationList(start)) return evaluate(this, start, world, frame, exits, head);
    return this.#declarations(start.declarations, world, frame, exits, head);
  }

  #test(condition: ts.Expression, world: World, frame: Frame, exits: Exits, yes: After, no: After): At {
    return evaluate(this, condition, world, frame, exits, (then) => {
      const told = this.holds(condition, then);
      if (told !== undefined) return told ? yes(then) : no(then);
      return this.steps.either([yes(then), no(then)]);
    });
  }
}
