/** Where a part of a contract is declared: its name, a state, a message of that state, a field of that message. */
import ts from 'typescript';
import type { Draft } from './draft.ts';

export interface Part {
  readonly state: string;
  readonly message?: string | undefined;
  readonly field?: string | undefined;
}

/** The nearest part that the program itself wrote. */
export function nodeOfPart(draft: Draft, { state, message, field }: Part): ts.Node {
  const found = draft.states.find(({ name }) => name === state);
  const saying = found?.says.find((says) => says.message === message);
  if (saying === undefined) return found?.node ?? draft.node;
  return (field === undefined ? undefined : fieldNamed(saying.node.parent, field)) ?? saying.node;
}

/** The first that is written inside the message; fields of an alias are written elsewhere. */
function fieldNamed(message: ts.Node, name: string): ts.Node | undefined {
  const visit = (node: ts.Node): ts.Node | undefined =>
    ts.isPropertySignature(node) && node !== message && ts.isIdentifier(node.name) && node.name.text === name
      ? node.name
      : ts.forEachChild(node, visit);
  return ts.forEachChild(message, visit);
}
