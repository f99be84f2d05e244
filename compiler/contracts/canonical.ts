/**
 * The one way a contract is numbered, ordered and written down, so that equal contracts have equal digests.
 *
 * Owns: the order of states, messages, fields and members of unions, and the text that is digested. Invariant: nothing
 * here depends on the order in which a program was written or read.
 */
import type { ContractTable, MessageTable, RecordField, Shape, StateTable } from '../../abi/index.ts';
import { longestRun, type MachineState, speakerOf, startState } from './machine.ts';

/** By code unit, the same on every machine. */
export const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortedFields = (fields: readonly RecordField[]): readonly RecordField[] =>
  [...fields].sort((a, b) => compareNames(a.name, b.name));

/** JSON with the keys of every object in order. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => compareNames(a, b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`).join(',')}}`;
}

/**
 * A union of the members, flat, each once, in order; records with more fields stand before those with fewer, so that who
 * takes the first that fits takes all of a value.
 */
export function unionOf(members: readonly Shape[]): Shape {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  const unique = new Map(flat.map((member) => [canonicalText(member), member]));
  const both = [true, false].map((value) => canonicalText({ kind: 'literal', value }));
  if (both.every((text) => unique.has(text))) {
    for (const text of both) unique.delete(text);
    unique.set(canonicalText({ kind: 'boolean' }), { kind: 'boolean' });
  }
  const size = (shape: Shape): number => (shape.kind === 'record' ? shape.fields.length : 0);
  const sorted = [...unique].sort(([a, left], [b, right]) => size(right) - size(left) || compareNames(a, b));
  const [only, ...more] = sorted.map(([, member]) => member);
  return only && more.length === 0 ? only : { kind: 'union', members: sorted.map(([, member]) => member) };
}

/** The table of a contract that is known to be well formed. */
export function tableOf(name: string, machine: readonly MachineState[], digest: string): ContractTable {
  const states = [...machine].sort(
    (a, b) => Number(b.name === startState) - Number(a.name === startState) || compareNames(a.name, b.name),
  );
  const numbers = new Map(states.map((state, index) => [state.name, index]));
  const messages = messagesOf(machine);
  return {
    name,
    digest,
    states: states.map((state): StateTable => {
      const next = new Map(state.says.map((saying) => [saying.message, numbers.get(saying.next) ?? -1]));
      return {
        name: state.name,
        speaker: speakerOf(state),
        next: messages.map((message) => next.get(message.name) ?? -1),
      };
    }),
    messages,
    queueBound: longestRun(machine),
  };
}

function messagesOf(machine: readonly MachineState[]): readonly MessageTable[] {
  const messages = new Map<string, MessageTable>();
  for (const { message, speaker, fields } of machine.flatMap((state) => state.says)) {
    messages.set(message, { name: message, speaker, fields: sortedFields(fields) });
  }
  return [...messages.values()].sort((a, b) => compareNames(a.name, b.name));
}

/** What is digested: the contract's name, then it and all it mentions, by name, without their digests. */
export function digestText(name: string, reached: readonly ContractTable[]): string {
  const contracts = [...reached].sort((a, b) => compareNames(a.name, b.name));
  return canonicalText({ name, contracts: contracts.map(({ digest: _, ...contract }) => contract) });
}
