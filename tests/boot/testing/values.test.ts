/** Values made for fields fit their shapes, as the engine judges them, and plainer ones do too; of every kind there is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MovedShape, RecordField, Shape } from '../../../abi/index.ts';
import { Random } from '../../../boot/testing/random.ts';
import { anyFields, givenEnd, plainerFields, plainestFields } from '../../../boot/testing/values.ts';
import { Kernel } from '../../../kernel/index.ts';
import { createEngine, type QuickJSEngine } from '../../../runtime/index.ts';

const field = (name: string, shape: Shape, optional = false): RecordField => ({ name, optional, shape });
const text: Shape = { kind: 'string' };
const copied: readonly RecordField[] = [
  field('number', { kind: 'number' }),
  field('text', text),
  field('yes', { kind: 'boolean' }),
  field('large', { kind: 'bigint' }),
  field('none', { kind: 'null' }),
  field('literal', { kind: 'literal', value: 'only' }),
  field('list', { kind: 'array', element: { kind: 'array', element: { kind: 'number' } } }),
  field('pair', { kind: 'tuple', elements: [text, { kind: 'number' }] }),
  field('record', { kind: 'record', fields: [field('a', text), field('b', { kind: 'number' }, true)] }),
  field('either', { kind: 'union', members: [{ kind: 'literal', value: 1 }, { kind: 'undefined' }, text] }),
  field('maybe', { kind: 'boolean' }, true),
];
const movedShapes: readonly MovedShape[] = [
  { kind: 'block' },
  { kind: 'endpoint', side: 'Exp', contract: 'C', state: 'Start' },
  { kind: 'listener', contract: 'C' },
  { kind: 'connector', contract: 'C' },
  { kind: 'parcel' },
];
let engine: QuickJSEngine;
let kernel: Kernel;
beforeAll(async () => {
  engine = await createEngine({ now: () => 0 });
  kernel = new Kernel(engine);
});
afterAll(() => {
  kernel.shutdown();
  expect(engine.counts().payloads).toBe(0);
});

const fits = (values: Readonly<Record<string, unknown>>): void => engine.discard(engine.host.encode(copied, values));

it('fit, in a thousand makings, and so does what is plainer', () => {
  const random = new Random(16);
  const seen = { absent: 0, undefined: 0, odd: 0 };
  for (let count = 0; count < 1000; count += 1) {
    const values = anyFields(copied, { random, words: ['known'] });
    fits(values);
    for (const plainer of count % 50 === 0 ? plainerFields(copied, values) : []) fits(plainer);
    if (!('maybe' in values)) seen.absent += 1;
    if (values.either === undefined) seen.undefined += 1;
    if (Number.isNaN(values.number)) seen.odd += 1;
  }
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
  fits(plainestFields(copied));
});

it('name what is moved, for the stage to make', () => {
  const moved = movedShapes.map((shape) => field(shape.kind, shape));
  const values = anyFields(moved, { random: new Random(1), words: [] });
  expect(values.block).toBeInstanceOf(Uint8Array);
  for (const kind of ['endpoint', 'listener', 'connector', 'parcel']) expect(values[kind]).toBe(givenEnd);
});

it('are the same with the same seed', () => {
  const made = (seed: number) => anyFields(copied, { random: new Random(seed), words: [] });
  expect(made(5)).toEqual(made(5));
  expect(made(5)).not.toEqual(made(6));
});

it('become plainer until nothing is left to take away', () => {
  let values = anyFields(copied, { random: new Random(9), words: [] });
  for (let steps = 0; steps < 100; steps += 1) {
    const [next] = plainerFields(copied, values);
    if (next === undefined) break;
    values = next;
  }
  expect(values).toEqual(plainestFields(copied));
});
