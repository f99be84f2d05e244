/**
 * Where a program sees an object of the library, a function or a text under a shape: `{ readonly length: number }`.
 *
 * Owns: the list, for those who ask of a shape whether it is one of these. It is worked out only when something is asked, by
 * comparing everything that flows in the program once more. Argument: a value comes under a shape by a flow, or by a guard.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachNode } from '../../node-index.ts';
import { membersOf } from '../../type-parts.ts';
import { Flow } from './into.ts';
import { keysAt } from './looks.ts';
import { derivesFrom } from './nominal.ts';
import { relationOf } from './relation-of.ts';
import { flowsAt } from './sites.ts';

export class Lookalikes {
  readonly #checker: ts.TypeChecker;
  /** By what is seen, the shapes it is seen under. */
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();
  /** What guards say that something is. */
  readonly #guarded: ts.Type[] = [];

  constructor(context: VerifyContext) {
    this.#checker = context.checker;
    const relation = context.shared(relationOf).watchedBy((source, target) => this.#add(source, target));
    const flow = new Flow(relation);
    eachNode(context, context.files, (node) => {
      flowsAt(flow, node);
      keysAt(flow, node);
      if (ts.isTypePredicateNode(node) && node.type) this.#guarded.push(this.#checker.getTypeFromTypeNode(node.type));
    });
  }

  #add(source: ts.Type, target: ts.Type): void {
    const shapes = membersOf(target).filter((type) => this.#isShape(type));
    if (shapes.length === 0) return;
    for (const type of membersOf(source)) {
      const known = this.#seen.get(type) ?? new Set();
      for (const shape of shapes) known.add(shape);
      this.#seen.set(type, known);
    }
  }

  /** Some value of the library's type is seen under a shape that has the property, or that may be seen as one which has. */
  isSeen(library: ts.Type, name: string, optional: boolean): boolean {
    const shows = (shape: ts.Type): boolean => optional || shape.getProperty(name) !== undefined;
    if (this.#guarded.some((type) => type.getProperty(name) !== undefined)) return true;
    return [...this.#seen].some(([source, shapes]) => [...shapes].some(shows) && this.#isOne(source, library));
  }

  #isOne(value: ts.Type, { symbol }: ts.Type): boolean {
    const source = this.#checker.getApparentType(value);
    if (source.getCallSignatures().length + source.getConstructSignatures().length > 0)
      return symbol.name === 'Function';
    if (this.#checker.isArrayType(source) || this.#checker.isTupleType(source)) return symbol.name === 'Array';
    return derivesFrom(this.#checker, source, symbol);
  }

  /** Not a list, nor a function. */
  #isShape(type: ts.Type): boolean {
    const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
    return isObject && type.getCallSignatures().length === 0 && !this.#checker.isArrayLikeType(type);
  }
}

export const lookalikes = (context: VerifyContext): Lookalikes => new Lookalikes(context);
