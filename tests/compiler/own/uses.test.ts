/** Each cell of the table `uses`, as a program: a state, then a use, then whatever leaves nothing else to complain of. */
import { describe, expect, test } from 'vitest';
import { type PlaceState, type Use, uses } from '../../../compiler/verify/own/uses.table.ts';
import { OwnBench } from './check-own.ts';

const prelude = `
import { type Contract, type Imp, type Msg, type Ref, channel, drop } from 'skerry';
interface Echo extends Contract { Start: { client: { quit: Msg<{}, 'End'> } }; End: {} }
function make(): Imp<Echo> { const { imp, exp } = channel<Echo>(); drop(exp); return imp; }
function look(end: Ref<Imp<Echo>>): boolean { return end === undefined; }
function risky(n: number): void { if (n > 1) throw new Error('no'); }
`;

/** `USE` stands where the place is in the state. */
const states: Readonly<Record<PlaceState, string>> = {
  absent:
    'export function f(given: Imp<Echo> | undefined): void { let x = given; if (x === undefined) { USE } else drop(x); }',
  owned: 'export function f(): void { let x = make(); USE }',
  moved: 'export function f(): void { let x = make(); drop(x); USE }',
  maybe: 'export function f(flag: boolean): void { let x = make(); if (flag) drop(x); USE }',
  excused: 'export function f(): void { let x = make(); try { risky(1); drop(x); risky(2); } catch { USE } }',
  disposed: 'export function f(): void { using x = make(); USE }',
  borrowed: 'export function f(x: Ref<Imp<Echo>>): void { USE }',
};
const actions: Readonly<Record<Use, string>> = {
  move: 'drop(x);',
  speak: 'x.quit();',
  borrow: 'look(x);',
  assign: 'x = make(); drop(x);',
  leave: '',
};
const codes: Readonly<Record<string, string>> = {
  'moved-twice': 'SK2101',
  'never-used-up': 'SK2102',
  'used-up-on-some-paths': 'SK2103',
  'used-after-move': 'SK2104',
  'overwritten-while-owned': 'SK2108',
  'borrow-escapes': 'SK2109',
  'using-moved': 'SK2110',
};
/** TypeScript itself refuses these. */
const untypable = new Set(['absent move', 'absent speak', 'absent borrow', 'disposed assign']);
const bench = new OwnBench();

/** `Object.keys` forgets the type; the tables above are exactly their keys. */
const keysOf = <K extends string>(table: Readonly<Record<K, string>>): readonly K[] => Object.keys(table) as K[];

describe.each(keysOf(states))('%s', (state) => {
  test.each(keysOf(actions).filter((use) => !untypable.has(`${state} ${use}`)))('%s', (use) => {
    const { breach } = uses[state][use];
    const after = state === 'owned' && use === 'borrow' ? 'drop(x);' : '';
    const program = prelude + states[state].replace('USE', `${actions[use]} ${after}`);
    expect(bench.check(program).map(({ code }) => code)).toEqual(breach ? [codes[breach]] : []);
  });
});
