/**
 * The control-flow graph of one function, as far as ownership sees it: places, and what is done to them in which order.
 *
 * Owns: the data that `lower` makes and `solve` reads. Invariants: a step mentions only places of its own function; a narrowing
 * stands at the head of the branch it holds on; a step that can throw ends its block, with an edge to the handler.
 */
import type ts from 'typescript';
import type { Finding } from '../context.ts';
import type { Use } from './uses.table.ts';

/** A variable, a parameter, or the value that a pattern takes apart. */
export interface Root {
  readonly id: number;
  readonly declared: ts.Node;
  /** The kernel takes it back when the function ends: what `main` is given. */
  readonly excused: boolean;
}

/** A variable or a field of a record in a variable. */
export interface Place {
  readonly root: Root;
  readonly key: string;
  /** As a person would write it. */
  readonly name: string;
  readonly parent: Place | undefined;
  /** The last step of the path; empty at a root. */
  readonly property: string;
}

/** A test of a type's member: may a value of this type pass, may it fail? */
export type Test =
  | { readonly kind: 'is'; readonly type: ts.Type }
  | { readonly kind: 'nullish' }
  | { readonly kind: 'truthy' }
  | { readonly kind: 'typeof'; readonly name: string }
  | { readonly kind: 'has'; readonly property: string };

export type Step =
  /** A new value in a new variable. `only`: the fields of it that are there, by key. */
  | {
      readonly kind: 'start';
      readonly place: Place;
      readonly type: ts.Type;
      readonly only: ReadonlySet<string> | undefined;
      readonly disposed: boolean;
    }
  | { readonly kind: 'use'; readonly place: Place; readonly use: Use; readonly node: ts.Node }
  | { readonly kind: 'assign'; readonly place: Place; readonly type: ts.Type; readonly node: ts.Node }
  | { readonly kind: 'narrow'; readonly place: Place; readonly test: Test; readonly holds: boolean }
  /** What TypeScript knows about the place at this point. */
  | { readonly kind: 'refine'; readonly place: Place; readonly type: ts.Type }
  /** `abandoned`: a generator is left at a `yield` and not gone on with. */
  | { readonly kind: 'leave'; readonly roots: readonly Root[]; readonly node: ts.Node; readonly abandoned: boolean }
  /** An exception of `node`: variables from `from` on are out of scope. `catcher`: who lets the process go on after it. */
  | { readonly kind: 'raise'; readonly node: ts.Node; readonly from: number; readonly catcher: ts.Node | undefined };

export interface Block {
  readonly id: number;
  readonly steps: Step[];
  readonly next: Block[];
}

export interface Graph {
  readonly entry: Block;
  readonly blocks: readonly Block[];
  /** What is wrong whatever the paths. */
  readonly findings: readonly Finding[];
}

export const rootPlace = (root: Root, name: string): Place => ({
  root,
  key: `${root.id}`,
  name,
  parent: undefined,
  property: '',
});

export const fieldPlace = (parent: Place, property: string, name = `${parent.name}.${property}`): Place => ({
  root: parent.root,
  key: `${parent.key}.${property}`,
  name,
  parent,
  property,
});

/** The place itself and everything in it. */
export const within = (key: string, place: Place): boolean => key === place.key || key.startsWith(`${place.key}.`);
