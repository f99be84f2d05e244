/**
 * Random versions of a contract: a small machine, and another that came from it by a few changes.
 *
 * Owns: the arbitraries. Every contract is well formed: one speaker a state, no round of one side alone, nothing unreachable.
 */
import fc from 'fast-check';
import type { ContractTable, RecordField, Shape } from '../../abi/index.ts';
import {
  canonicalText,
  type MachineState,
  oneSidedCycles,
  type Saying,
  startState,
  tableOf,
  unreachableStates,
} from '../../compiler/contracts/index.ts';

const contractName = 'Random';
const stateNames = [startState, 'One', 'Two', 'Three'];
const speakers = { a: 'client', b: 'client', c: 'client', x: 'server', y: 'server', z: 'server' } as const;
type MessageName = keyof typeof speakers;
const namesOf = (speaker: 'client' | 'server'): readonly MessageName[] =>
  speaker === 'client' ? ['a', 'b', 'c'] : ['x', 'y', 'z'];

const shapes: readonly Shape[] = [
  { kind: 'number' },
  { kind: 'string' },
  { kind: 'block' },
  { kind: 'literal', value: 'on' },
  {
    kind: 'union',
    members: [
      { kind: 'literal', value: 'off' },
      { kind: 'literal', value: 'on' },
    ],
  },
  {
    kind: 'array',
    element: { kind: 'record', fields: [{ name: 'n', optional: true, shape: { kind: 'number' } }] },
  },
];
const field = (name: string): fc.Arbitrary<RecordField> =>
  fc.record({ name: fc.constant(name), optional: fc.boolean(), shape: fc.constantFrom(...shapes) });
const fieldLists: fc.Arbitrary<readonly RecordField[]> = fc
  .tuple(fc.option(field('f')), fc.option(field('g')))
  .map((fields) => fields.filter((each) => each !== null));

interface Sketch {
  readonly states: readonly {
    readonly speaker: 'client' | 'server' | 'nobody';
    readonly says: readonly { readonly at: number; readonly to: number }[];
  }[];
  readonly fields: Readonly<Record<MessageName, readonly RecordField[]>>;
}

const state: fc.Arbitrary<Sketch['states'][number]> = fc.record({
  speaker: fc.constantFrom('client', 'server', 'client', 'server', 'nobody'),
  says: fc.uniqueArray(fc.record({ at: fc.nat(2), to: fc.nat(3) }), {
    selector: ({ at }) => at,
    minLength: 1,
    maxLength: 2,
  }),
});
const sketches: fc.Arbitrary<Sketch> = fc.record({
  states: fc.tuple(state, state, state, state),
  fields: fc.record({ a: fieldLists, b: fieldLists, c: fieldLists, x: fieldLists, y: fieldLists, z: fieldLists }),
});

/** Undefined when it is not well formed; what cannot be reached is left out. */
function contractOf({ states, fields }: Sketch): ContractTable | undefined {
  const machine = states.map(({ speaker, says }, index): MachineState => {
    const sayings =
      speaker === 'nobody'
        ? []
        : says.flatMap(({ at, to }): Saying[] => {
            const message = namesOf(speaker)[at];
            return message === undefined
              ? []
              : [{ message, speaker, fields: fields[message], next: stateNames[to] ?? startState }];
          });
    return { name: stateNames[index] ?? '', says: sayings };
  });
  if (oneSidedCycles(machine).length > 0) return undefined;
  const lost = new Set(unreachableStates(machine));
  const reached = machine.filter((each) => !lost.has(each));
  return tableOf(contractName, reached, canonicalText(reached));
}

/** Up to two parts of a machine taken from another one. */
const versionsOf = (sketch: Sketch): fc.Arbitrary<Sketch> =>
  fc
    .tuple(sketches, fc.subarray([0, 1, 2, 3], { maxLength: 1 }), fc.subarray([...'abcxyz'], { maxLength: 2 }))
    .map(([other, changedStates, changedMessages]) => {
      const states = sketch.states.map((each, at) => (changedStates.includes(at) ? (other.states[at] ?? each) : each));
      const taken = Object.entries(other.fields).filter(([name]) => changedMessages.includes(name));
      return { states, fields: { ...sketch.fields, ...Object.fromEntries(taken) } };
    });

const isDefined = <T>(pair: readonly [T | undefined, T | undefined]): pair is readonly [T, T] =>
  pair[0] !== undefined && pair[1] !== undefined;

/** Two versions, each with its one table. */
export const randomVersions: fc.Arbitrary<readonly [ContractTable, ContractTable]> = sketches
  .chain((sketch) => fc.tuple(fc.constant(sketch), versionsOf(sketch)))
  .map(([one, other]) => [contractOf(one), contractOf(other)] as const)
  .filter(isDefined)
  .filter(([one]) => one.states[0]?.speaker !== 'nobody');
