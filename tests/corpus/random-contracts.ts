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

const inner = 'Inner';
const stateNames = [startState, 'One', 'Two', 'Three'];
const speakers = { a: 'client', b: 'client', c: 'client', x: 'server', y: 'server', z: 'server' } as const;
type MessageName = keyof typeof speakers;
const namesOf = (speaker: 'client' | 'server'): readonly MessageName[] =>
  speaker === 'client' ? ['a', 'b', 'c'] : ['x', 'y', 'z'];

const copiedShapes: readonly Shape[] = [
  { kind: 'number' },
  { kind: 'string' },
  { kind: 'block' },
  { kind: 'shared' },
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
/** What carries ends carries those of the one inner contract. */
const carriedShapes: readonly Shape[] = [
  ...copiedShapes,
  { kind: 'endpoint', side: 'Imp', contract: inner, state: startState },
  { kind: 'endpoint', side: 'Exp', contract: inner, state: startState },
  { kind: 'connector', contract: inner },
  { kind: 'listener', contract: inner },
];
const field = (name: string, shapes: readonly Shape[]): fc.Arbitrary<RecordField> =>
  fc.record({ name: fc.constant(name), optional: fc.boolean(), shape: fc.constantFrom(...shapes) });
const fieldLists = (shapes: readonly Shape[]): fc.Arbitrary<readonly RecordField[]> =>
  fc
    .tuple(fc.option(field('f', shapes)), fc.option(field('g', shapes)))
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
const sketches = (shapes: readonly Shape[]): fc.Arbitrary<Sketch> => {
  const list = fieldLists(shapes);
  return fc.record({
    states: fc.tuple(state, state, state, state),
    fields: fc.record({ a: list, b: list, c: list, x: list, y: list, z: list }),
  });
};

/** Undefined when it is not well formed; what cannot be reached is left out. */
function contractOf(name: string, { states, fields }: Sketch, mentioned = ''): ContractTable | undefined {
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
  return tableOf(name, reached, canonicalText([reached, mentioned]));
}

/** The same with up to three of its parts taken from another one. */
const changed = (sketch: Sketch, shapes: readonly Shape[]): fc.Arbitrary<Sketch> =>
  fc
    .tuple(
      sketches(shapes),
      fc.subarray([0, 1, 2, 3], { maxLength: 1 }),
      fc.subarray([...'abcxyz'], { maxLength: 2 }),
    )
    .map(([other, changedStates, changedMessages]) => {
      const states = sketch.states.map((each, at) => (changedStates.includes(at) ? (other.states[at] ?? each) : each));
      const taken = Object.entries(other.fields).filter(([name]) => changedMessages.includes(name));
      return { states, fields: { ...sketch.fields, ...Object.fromEntries(taken) } };
    });

const pairs = (shapes: readonly Shape[]): fc.Arbitrary<readonly [Sketch, Sketch]> =>
  sketches(shapes).chain((sketch) => fc.tuple(fc.constant(sketch), changed(sketch, shapes)));

/** The outer contract and the inner one; undefined when one is not well formed, or over before it begins. */
function tablesOf(outer: Sketch, within: Sketch): readonly ContractTable[] | undefined {
  const carried = contractOf(inner, within);
  const table = contractOf('Outer', outer, carried?.digest);
  const begun = [table, carried].every((one) => one !== undefined && one.states[0]?.speaker !== 'nobody');
  return table !== undefined && carried !== undefined && begun ? [table, carried] : undefined;
}

const areDefined = <T>(pair: readonly [T | undefined, T | undefined]): pair is readonly [T, T] =>
  pair[0] !== undefined && pair[1] !== undefined;

/** Two versions of `Outer`, each with the version of `Inner` that it carries. */
export const randomVersions: fc.Arbitrary<readonly [readonly ContractTable[], readonly ContractTable[]]> = fc
  .tuple(pairs(carriedShapes), pairs(copiedShapes))
  .map(([[old, young], [oldWithin, youngWithin]]) => [tablesOf(old, oldWithin), tablesOf(young, youngWithin)] as const)
  .filter(areDefined);
