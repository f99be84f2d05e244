/**
 * Follows one function's control flow and says where a narrowing is used that may no longer be true.
 *
 * Owns: the walk over statements and where jumps go. Does not own expressions (`flow-expression.ts`). Algorithm: an abstract
 * interpretation of the syntax tree; a loop is walked until its state no longer grows, a `try` hands the state of each of its
 * points to its handler, a `finally` is walked for each way through it.
 */
import ts from 'typescript';
import type { Effects } from './effects.ts';
import { condition, type Expressions, evaluated, expression, markWritten, pattern } from './flow-expression.ts';
import type { Reference } from './references.ts';
import { tellsOther } from './relies.ts';
import { join, type Known, type State, sameState } from './state.ts';

/** A use of a narrowing that something may have made wrong. */
export interface StaleUse {
  readonly node: ts.Expression;
  readonly reference: Reference;
  readonly known: Known;
}

interface Frame {
  readonly labels: readonly string[];
  /** `break` without a label stops here. */
  readonly plain: boolean;
  readonly loops: boolean;
  broken: State;
  continued: State;
}

/** `finally`, as seen by what jumps through it. */
interface FinallyFrame {
  readonly block: ts.Block;
}

export class Flow implements Expressions {
  readonly effects: Effects;
  readonly owner: ts.Node;
  /** The references worth following, by key. */
  readonly followed: ReadonlyMap<string, Reference>;
  readonly uses = new Map<ts.Node, StaleUse>();
  state: State = new Map();
  #frames: (Frame | FinallyFrame)[] = [];
  #handlers: { caught: State }[] = [];

  constructor(effects: Effects, owner: ts.Node, followed: ReadonlyMap<string, Reference>) {
    this.effects = effects;
    this.owner = owner;
    this.followed = followed;
  }

  run(parts: readonly ts.Node[]): void {
    for (const part of parts) {
      if (ts.isParameter(part)) pattern(this, part);
      else if (ts.isExpression(part)) expression(this, part);
      else if (ts.isBlock(part) || ts.isStatement(part)) this.statement(part);
    }
  }

  /** Control may leave for the nearest handler from here. */
  mayThrow(): void {
    const handler = this.#handlers.at(-1);
    if (handler) handler.caught = join(handler.caught, this.state);
  }

  statements(list: readonly ts.Statement[]): void {
    for (const statement of list) this.statement(statement);
    const using = list.find(isUsing);
    // What it holds is let go of, by code of its own.
    if (using) this.event(using, { writes: [], run: [], unknown: true });
  }

  statement(node: ts.Statement, labels: readonly string[] = []): void {
    if (!this.state) return;
    if (ts.isBlock(node)) this.#labelled(labels, () => this.statements(node.statements));
    else if (ts.isVariableStatement(node)) this.#declarations(node.declarationList);
    else if (ts.isExpressionStatement(node)) expression(this, node.expression);
    else if (ts.isIfStatement(node)) this.#labelled(labels, () => this.#if(node));
    else if (ts.isReturnStatement(node)) this.#return(node.expression);
    else if (ts.isThrowStatement(node)) {
      expression(this, node.expression);
      this.mayThrow();
      this.state = undefined;
    } else if (ts.isBreakStatement(node)) this.#jump(node.label?.text, false);
    else if (ts.isContinueStatement(node)) this.#jump(node.label?.text, true);
    else if (ts.isLabeledStatement(node)) this.statement(node.statement, [...labels, node.label.text]);
    else if (ts.isSwitchStatement(node)) this.#switch(node, labels);
    else if (ts.isTryStatement(node)) this.#labelled(labels, () => this.#try(node));
    else if (ts.isClassDeclaration(node)) evaluated(this, node);
    else if (ts.isExportAssignment(node)) expression(this, node.expression);
    else if (ts.isIterationStatement(node, false)) this.#loop(node, labels);
  }

  #declarations(list: ts.VariableDeclarationList): void {
    for (const declaration of list.declarations) {
      if (declaration.initializer) expression(this, declaration.initializer);
      pattern(this, declaration);
    }
  }

  #if(node: ts.IfStatement): void {
    const [yes, no] = condition(this, node.expression);
    this.state = yes;
    this.statement(node.thenStatement);
    const after = this.state;
    this.state = no;
    if (node.elseStatement) this.statement(node.elseStatement);
    this.state = join(after, this.state);
  }

  #return(value: ts.Expression | undefined): void {
    if (value) expression(this, value);
    this.#leave(() => false);
  }

  /** Walks each `finally` on the way out, up to the frame that `stop` accepts. */
  #leave(stop: (frame: Frame) => boolean): Frame | undefined {
    const frames = this.#frames;
    for (let i = frames.length - 1; i >= 0; i -= 1) {
      const frame = frames[i];
      if (!frame) continue;
      if ('block' in frame) {
        this.#frames = frames.slice(0, i);
        this.statements(frame.block.statements);
        this.#frames = frames;
      } else if (stop(frame)) return frame;
    }
    this.state = undefined;
    return undefined;
  }

  #jump(label: string | undefined, continues: boolean): void {
    const target = this.#leave((frame) =>
      label === undefined ? frame.plain && (frame.loops || !continues) : frame.labels.includes(label),
    );
    if (target && continues) target.continued = join(target.continued, this.state);
    else if (target) target.broken = join(target.broken, this.state);
    this.state = undefined;
  }

  #inFrame(frame: Frame | FinallyFrame, body: () => void): void {
    this.#frames.push(frame);
    body();
    this.#frames.pop();
  }

  #labelled(labels: readonly string[], body: () => void): void {
    if (labels.length === 0) {
      body();
      return;
    }
    const frame: Frame = { labels, plain: false, loops: false, broken: undefined, continued: undefined };
    this.#inFrame(frame, body);
    this.state = join(this.state, frame.broken);
  }

  #switch(node: ts.SwitchStatement, labels: readonly string[]): void {
    expression(this, node.expression, true);
    const frame: Frame = { labels, plain: true, loops: false, broken: undefined, continued: undefined };
    const { clauses } = node.caseBlock;
    const bodies: State[] = [];
    for (const clause of clauses) {
      if (ts.isCaseClause(clause)) {
        expression(
          this,
          clause.expression,
          !tellsOther(this.effects.references.checker, clause.expression, node.expression),
        );
      }
      bodies.push(this.state);
    }
    const missed = this.state;
    const hasDefault = clauses.some((clause) => ts.isDefaultClause(clause));
    this.#inFrame(frame, () => {
      this.state = undefined;
      clauses.forEach((clause, index) => {
        this.state = join(this.state, ts.isDefaultClause(clause) ? missed : bodies[index]);
        this.statements(clause.statements);
      });
    });
    this.state = join(join(this.state, frame.broken), hasDefault ? undefined : missed);
  }

  #loop(node: ts.IterationStatement, labels: readonly string[]): void {
    if (ts.isForStatement(node) && node.initializer) {
      if (ts.isVariableDeclarationList(node.initializer)) this.#declarations(node.initializer);
      else expression(this, node.initializer);
    }
    if (ts.isForOfStatement(node) || ts.isForInStatement(node)) expression(this, node.expression);
    let head = this.state;
    for (;;) {
      const frame: Frame = { labels, plain: true, loops: true, broken: undefined, continued: undefined };
      this.state = head;
      const left = this.#turn(node, frame);
      const next = join(head, this.state);
      this.state = join(left, frame.broken);
      if (sameState(head, next)) return;
      head = next;
    }
  }

  /** One turn of a loop, after which `state` is that of its head. Returns the state in which the loop ends by itself. */
  #turn(node: ts.IterationStatement, frame: Frame): State {
    const body = (): void => {
      this.#inFrame(frame, () => this.statement(node.statement));
      this.state = join(this.state, frame.continued);
    };
    if (ts.isDoStatement(node)) {
      body();
      return this.#test(node.expression, (no) => no);
    }
    if (ts.isWhileStatement(node) || ts.isForStatement(node)) {
      const isFor = ts.isForStatement(node);
      return this.#test(isFor ? node.condition : node.expression, (no) => {
        body();
        if (isFor && node.incrementor && this.state) expression(this, node.incrementor);
        return no;
      });
    }
    const ended = this.state;
    if (ts.isForOfStatement(node) || ts.isForInStatement(node)) this.#each(node);
    body();
    return join(ended, this.state);
  }

  #test(test: ts.Expression | undefined, then: (no: State) => State): State {
    if (!test || !this.state) return then(undefined);
    const [yes, no] = condition(this, test);
    this.state = yes;
    return then(no);
  }

  #each(node: ts.ForOfStatement | ts.ForInStatement): void {
    const effect = this.effects.at(node);
    this.event(node, effect);
    const { initializer } = node;
    if (ts.isVariableDeclarationList(initializer)) for (const one of initializer.declarations) pattern(this, one);
    else markWritten(this, initializer);
  }

  #try(node: ts.TryStatement): void {
    const { catchClause, finallyBlock } = node;
    const all = { caught: this.state };
    if (finallyBlock) this.#handlers.push(all);
    const guarded = (): void => {
      if (catchClause) this.#guarded(node.tryBlock, catchClause);
      else this.statements(node.tryBlock.statements);
    };
    if (!finallyBlock) {
      guarded();
      return;
    }
    this.#inFrame({ block: finallyBlock }, guarded);
    this.#handlers.pop();
    const ended = this.state;
    this.state = all.caught;
    this.statements(finallyBlock.statements);
    this.mayThrow();
    this.state = ended;
    if (ended) this.statements(finallyBlock.statements);
  }

  #guarded(body: ts.Block, clause: ts.CatchClause): void {
    const handler = { caught: this.state };
    this.#handlers.push(handler);
    this.statements(body.statements);
    this.#handlers.pop();
    const ended = this.state;
    this.state = handler.caught;
    this.statements(clause.block.statements);
    this.state = join(ended, this.state);
  }

  /** Something happens that may change things. */
  event(node: ts.Node, effect: ReturnType<Effects['at']>): void {
    if (!this.state) return;
    if (effect.unknown || effect.writes.length > 0 || effect.run.length > 0) {
      const changed = new Map(this.state);
      for (const [key, known] of this.state) {
        const reference = this.followed.get(key);
        if (known.stale && known.stale.facts.size === 0) continue;
        const write = reference && this.effects.change(effect, reference, this.owner);
        if (write) changed.set(key, { test: known.test, stale: { event: node, write, facts: new Set() } });
      }
      this.state = changed;
    }
    this.mayThrow();
  }
}

const isUsing = (node: ts.Statement): boolean =>
  ts.isVariableStatement(node) && (node.declarationList.flags & ts.NodeFlags.Using) !== 0;
