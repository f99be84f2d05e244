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
  rescued: 'export function f(): void { let x = make(); try { risky(1); } catch { USE return; } drop(x); }',
  stranded: 'export function f(): void { let x = make(); try { risky(1); drop(x); risky(2); } catch { USE } }',
  disposed: 'export function f(): void { using x = make(); USE }',
  borrowed: 'export function f(x: Ref<Imp<Echo>>): void { USE }',
};
const actions: Readonly<Record<Use, string>> = {
  move: 'drop(x);',
  speak: 'x.quit();',
  borrow: 'look(x);',
  assign: 'x = make(); drop(x);',
  leave: '',
  // Nothing comes after it.
  abandon: 'yield 1; for (;;) {}',
  throw: 'risky(3); for (;;) {}',
  catch: 'try { risky(3); } catch {}',
};
/** Whoever calls what is not known and catches what it throws may have called `f`. */
const caller =
  '\nexport const known: unknown = f;\nexport const call = (g: () => void): void => { try { g(); } catch {} };\n';
const codes: Readonly<Record<string, string>> = {
  'moved-twice': 'SK2101',
  'never-used-up': 'SK2102',
  'used-up-on-some-paths': 'SK2103',
  'used-after-move': 'SK2104',
  'overwritten-while-owned': 'SK2108',
  'borrow-escapes': 'SK2109',
  'using-moved': 'SK2110',
  'lost-by-exception': 'SK2112',
  'lost-in-generator': 'SK2113',
};
/** What may be gone already cannot be used up afterwards either. */
const later: Readonly<Record<string, string>> = { 'maybe catch': 'SK2103', 'stranded catch': 'SK2112' };
/** TypeScript itself refuses these. */
const untypable = new Set(['absent move', 'absent speak', 'absent borrow', 'disposed assign']);
const bench = new OwnBench();

/** `Object.keys` forgets the type; the tables above are exactly their keys. */
const keysOf = <K extends string>(table: Readonly<Record<K, string>>): readonly K[] => Object.keys(table) as K[];

describe.each(keysOf(states))('%s', (state) => {
  test.each(keysOf(actions).filter((use) => !untypable.has(`${state} ${use}`)))('%s', (use) => {
    const { breach } = uses[state][use];
    const cell = `${state} ${use}`;
    const after = ['owned', 'rescued'].includes(state) && ['borrow', 'catch'].includes(use) ? 'drop(x);' : '';
    let text = states[state].replace('USE', `${actions[use]} ${after}`);
    if (use === 'throw') text += caller;
    if (use === 'abandon')
      text = text.replace('function f', 'function* f').replace(': void {', ': Generator<number> {');
    const code = breach ? codes[breach] : later[cell];
    expect(bench.check(prelude + text).map((found) => found.code)).toEqual(code ? [code] : []);
  });
});
