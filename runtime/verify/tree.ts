/**
 * The syntax tree as the second verifier walks it: children of a node, places, refusals.
 *
 * Owns: the one generic way from a node to its children, so that a kind of node that nobody thought of is still looked into.
 */
import type { AnyNode, Node } from 'acorn';

/** Why a script may not run. */
export interface Refusal {
  readonly reason: string;
  /** In the emitted script, counted from 1. */
  readonly line: number;
  readonly column: number;
}

export function refuse(node: Node, reason: string): Refusal {
  const start = node.loc?.start;
  return { reason, line: start?.line ?? 1, column: (start?.column ?? 0) + 1 };
}

export function* childrenOf(node: AnyNode): Generator<AnyNode, undefined, unknown> {
  for (const value of Object.values(node)) {
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) for (const element of value) if (isNode(element)) yield element;
  }
  return undefined;
}

/** True for what the parser makes: whatever has a type and a place. Locations and tokens have none. */
export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && typeof value.type === 'string';
