/** Arguments fit their shape exactly, or the place that does not is named. */
import { expect, it } from 'vitest';
import type { Shape } from '../../abi/index.ts';
import { checkArgs } from '../../compiler/images.ts';

const text: Shape = { kind: 'string' };
const shape: Shape = {
  kind: 'record',
  fields: [
    { name: 'path', optional: false, shape: { kind: 'array', element: text } },
    {
      name: 'mode',
      optional: true,
      shape: { kind: 'union', members: [{ kind: 'literal', value: 'fast' }, { kind: 'null' }] },
    },
    { name: 'pair', optional: true, shape: { kind: 'tuple', elements: [text, { kind: 'number' }] } },
  ],
};

it.each(['{"path":[]}', '{"path":["a"],"mode":"fast"}', '{"path":[],"mode":null,"pair":["a",1]}'])(
  'takes %s',
  (given) => {
    expect(checkArgs(given, shape)).toBeUndefined();
  },
);

it.each([
  ['', 'the program needs arguments: { path: string[]; mode?: "fast" | null; pair?: [string, number] }'],
  ['{', 'the arguments are not JSON'],
  ['[]', 'args must be {'],
  ['null', 'args must be {'],
  ['{}', 'args.path is missing'],
  ['{"path":"a"}', 'args.path must be string[]'],
  ['{"path":["a",1]}', 'args.path[1] must be string'],
  ['{"path":[],"mode":"slow"}', 'args.mode must be "fast" | null'],
  ['{"path":[],"pair":["a"]}', 'args.pair must be [string, number]'],
  ['{"path":[],"pair":["a","b"]}', 'args.pair[1] must be number'],
  ['{"path":[],"pth":[]}', 'args has no field pth'],
  ['{"path":[],"__proto__":1}', 'args has no field __proto__'],
])('refuses %j', (given, why) => {
  expect(checkArgs(given, shape)).toContain(why);
});

it('refuses arguments for a program that takes none, and what JSON cannot say', () => {
  expect(checkArgs('', null)).toBeUndefined();
  expect(checkArgs('{}', null)).toBe('the program takes no arguments');
  expect(checkArgs('1', { kind: 'bigint' })).toBe('args must be bigint');
});
