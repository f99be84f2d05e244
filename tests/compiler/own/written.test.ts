/** What has no type: to write shared bytes, or to put what no signature asks for into a parcel. */
import { describe, expect, test } from 'vitest';
import { Workbench } from '../check-example.ts';

const bench = new Workbench();
const codesOf = (line: string): readonly string[] => {
  const { diagnostics } = bench.checkAll({
    'main.ts': `import { Block, type Bytes, EndpointSet, type Exp, OwnedMap, type Imp, type Contract, type Msg, type Ref, type Shared, drop, freeze, pack } from 'skerry';
interface Two extends Contract { Start: { client: { quit: Msg<{}, 'End'> } }; End: {} }
const made = () => new EndpointSet<Exp<Two>>();
const mapped = () => new OwnedMap<string, Shared<Bytes>>();
export const used = [Block, drop, freeze];
export function f(bytes: Ref<Shared<Bytes>>, end: Imp<Two>, block: Block, other: Shared<Bytes>): void {
  ${line}
}
export default async function main(): Promise<void> {}
`,
  });
  return diagnostics.map(({ code, message, start }) =>
    code.startsWith('TS') ? code : `${code} ${start.line}:${start.column} ${message}`,
  );
};

describe('refuses', () => {
  test.each([
    ['an element', 'bytes[0] = 1; drop(pack(end)); drop(block); drop(other);'],
    ['a view', 'bytes.bytes()[0] = 1; drop(pack(end)); drop(block); drop(other);'],
    ['a buffer', 'new Uint8Array(bytes.buffer)[0] = 1; drop(pack(end)); drop(block); drop(other);'],
    ['a method of bytes', 'bytes.set([1]); drop(pack(end)); drop(block); drop(other);'],
    ['as a block', 'drop(freeze(other)); drop(pack(end)); drop(block);'],
    ['a block in a parcel', 'drop(pack(block)); drop(end); drop(other);'],
    ['shared bytes in a parcel', 'drop(pack(other)); drop(end); drop(block);'],
    ['a set in a parcel', 'drop(pack(made())); drop(end); drop(block); drop(other);'],
    ['a map in a parcel', 'drop(pack(mapped())); drop(end); drop(block); drop(other);'],
  ])('%s', (_what, line) => {
    expect(codesOf(line).some((code) => /^TS/.test(code))).toBe(true);
  });
});

test('accepts what is left', () => {
  expect(
    codesOf(
      'drop(pack(end)); drop(made()); drop(mapped()); drop(freeze(block)); drop(other.share()); drop(other); bytes.copy()[0] = 1;',
    ),
  ).toEqual([]);
});
