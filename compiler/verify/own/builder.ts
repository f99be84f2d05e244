/**
 * Builds the graph of one function: the blocks, the variables in scope, and where jumps and exceptions go.
 *
 * Owns: blocks, roots, the way from a name to its place, frames (scopes, loops, `finally`). Does not own: what a syntax node
 * means, which `lower-*.ts` say. Invariants: whatever leaves a scope leaves its variables; a `finally` is lowered once for each
 * way out through it.
 */
import ts from 'typescript';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding } from '../context.ts';
import { type Block, type Place, type Root, rootPlace, type Step } from './graph.ts';
import type { Shapes } from './shapes.ts';
import type { Exceptions } from './throws.ts';
import type { Use } from './uses.table.ts';

export interface ScopeFrame {
  readonly kind: 'scope';
  readonly roots: Root[];
}
export interface JumpFrame {
  readonly kind: 'jump';
  readonly labels: readonly string[];
  readonly breakTo: Block;
  /** Undefined for `switch` and labelled blocks. */
  readonly continueTo: Block | undefined;
  /** `break` without a label stops here. */
  readonly plain: boolean;
}
/** Where exceptions go. */
export interface Handler {
  readonly block: Block;
  /** Variables from this one on are out of scope there. */
  readonly from: number;
  /** Who catches, here or further out, so that the process goes on. */
  readonly catcher: ts.Node | undefined;
}
export interface FinallyFrame {
  readonly kind: 'finally';
  readonly handler: Handler | undefined;
  readonly lower: () => void;
}
type Frame = ScopeFrame | JumpFrame | FinallyFrame;

export class Builder {
  readonly shapes: Shapes;
  readonly checker: ts.TypeChecker;
  /** The function, or the source file for a module's top level. */
  readonly owner: ts.Node;
  readonly blocks: Block[] = [];
  readonly findings: Finding[] = [];
  /** What a place is called in the source, by key. */
  readonly labels = new Map<string, { readonly name: string; readonly node: ts.Node }>();
  readonly entry: Block;
  readonly exceptions: Exceptions;
  handler: Handler | undefined;
  /** The `yield` at which the generator is left. */
  #abandoned = false;
  #current: Block;
  #frames: Frame[] = [];
  #rootCount = 0;
  readonly #places = new Map<ts.Symbol, Place>();

  constructor(shapes: Shapes, exceptions: Exceptions, owner: ts.Node) {
    this.shapes = shapes;
    this.exceptions = exceptions;
    this.checker = shapes.checker;
    this.owner = owner;
    this.entry = this.block();
    this.#current = this.entry;
  }

  get rootCount(): number {
    return this.#rootCount;
  }

  typeOf(node: ts.Node): ts.Type {
    return this.checker.getTypeAtLocation(node);
  }

  block(): Block {
    const block: Block = { id: this.blocks.length, steps: [], next: [] };
    this.blocks.push(block);
    return block;
  }

  step(step: Step): void {
    this.#current.steps.push(step);
  }

  use(place: Place, use: Use, node: ts.Node): void {
    this.step({ kind: 'use', place, use, node });
  }

  goTo(block: Block): void {
    this.#current.next.push(block);
  }

  continueIn(block: Block): void {
    this.#current = block;
  }

  /** Somebody, here or further out, catches what is thrown here, so that the process goes on without what was held. */
  get catcher(): ts.Node | undefined {
    return this.handler ? this.handler.catcher : this.exceptions.catcherOf(this.owner);
  }

  get isCaught(): boolean {
    return this.catcher !== undefined;
  }

  /** From here control goes to the nearest handler, or out of the function, when the node throws. */
  mayThrow(node: ts.Node): void {
    if (this.exceptions.at(node)) this.#mayRaise(node);
  }

  /** What is static runs where its class is declared. */
  declaresClass({ members }: ts.ClassLikeDeclaration): void {
    for (const member of members) {
      const isProperty = ts.isPropertyDeclaration(member);
      const runs = isProperty ? ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static : 0;
      if ((runs !== 0 || ts.isClassStaticBlockDeclaration(member)) && this.exceptions.within(member))
        this.#mayRaise(member);
    }
  }

  #mayRaise(node: ts.Node): void {
    const [edge, rest] = [this.block(), this.block()];
    this.#current.next.push(edge, rest);
    this.#current = edge;
    this.#raise(node);
    this.#current = rest;
  }

  #raise(node: ts.Node): void {
    const { handler, catcher } = this;
    this.step({ kind: 'raise', node, from: handler?.from ?? 0, catcher });
    if (handler) this.goTo(handler.block);
  }

  /** What `body` lowers happens or does not. */
  perhaps(body: () => void): void {
    const [taken, after] = [this.block(), this.block()];
    this.#current.next.push(taken, after);
    this.#current = taken;
    body();
    this.goTo(after);
    this.#current = after;
  }

  throws(node: ts.Node): void {
    this.#raise(node);
    this.continueIn(this.block());
  }

  /** The generator may be left here for good: its `finally` blocks run, and nothing after them. */
  mayBeLeft(node: ts.Node): void {
    const [left, rest] = [this.block(), this.block()];
    this.#current.next.push(left, rest);
    this.#current = left;
    this.#abandoned = true;
    this.jump(node, () => undefined);
    this.#abandoned = false;
    this.#current = rest;
  }

  /** A value on its way, in no variable: whoever throws before it arrives loses it. Belongs to no scope. */
  onItsWay(node: ts.Node, type: ts.Type): Place {
    const root: Root = { id: this.#rootCount, declared: node, excused: false };
    this.#rootCount += 1;
    const place = rootPlace(root, shortened(node.getText()));
    this.step({ kind: 'start', place, type, only: undefined, disposed: false });
    return place;
  }

  get passesFinally(): boolean {
    return this.#frames.some(({ kind }) => kind === 'finally');
  }

  find(rule: RulePage, node: ts.Node, message: string, rest: Partial<Finding> = {}): void {
    if (this.findings.some((known) => known.rule === rule && known.node === node)) return;
    this.findings.push({ rule, node, message, ...rest });
  }

  /** A variable that nothing else names yet. */
  root(declared: ts.Node, name: string, excused = false): Place {
    const root: Root = { id: this.#rootCount, declared, excused };
    this.#rootCount += 1;
    const place = rootPlace(root, name);
    for (let i = this.#frames.length - 1; i >= 0; i -= 1) {
      const frame = this.#frames[i];
      if (frame?.kind !== 'scope') continue;
      frame.roots.push(root);
      break;
    }
    return place;
  }

  bind(name: ts.Identifier, place: Place): void {
    const symbol = this.checker.getSymbolAtLocation(name);
    if (symbol) this.#places.set(symbol, place);
    this.labels.set(place.key, { name: name.text, node: name });
  }

  placeOf(symbol: ts.Symbol | undefined): Place | undefined {
    return symbol && this.#places.get(symbol);
  }

  /** Runs `body` in the scope that `whole` is; at its end its variables are left. */
  scope(whole: ts.Node, body: () => void): void {
    const frame: ScopeFrame = { kind: 'scope', roots: [] };
    this.#frames.push(frame);
    body();
    if (frame.roots.length > 0) this.leave(frame.roots, whole.getLastToken() ?? whole);
    this.#frames.pop();
  }

  leave(roots: readonly Root[], node: ts.Node): void {
    if (roots.length > 0) this.step({ kind: 'leave', roots: [...roots], node, abandoned: this.#abandoned });
  }

  inFrame(frame: JumpFrame | FinallyFrame, body: () => void): void {
    this.#frames.push(frame);
    body();
    this.#frames.pop();
  }

  /** Leaves frames from the innermost outwards up to the one that `stop` accepts, then goes to where that says. */
  jump(node: ts.Node, stop: (frame: JumpFrame) => Block | undefined): void {
    const frames = this.#frames;
    const { handler } = this;
    for (let i = frames.length - 1; i >= 0; i -= 1) {
      const frame = frames[i];
      if (frame?.kind === 'scope') this.leave(frame.roots, node);
      if (frame?.kind === 'finally') {
        this.#frames = frames.slice(0, i);
        this.handler = frame.handler;
        frame.lower();
      }
      const target = frame?.kind === 'jump' && stop(frame);
      if (target) {
        this.goTo(target);
        break;
      }
    }
    this.#frames = frames;
    this.handler = handler;
    this.continueIn(this.block());
  }
}

const longest = 40;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest)}...`;
}
