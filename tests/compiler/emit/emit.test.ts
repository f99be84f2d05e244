/** What a verified process becomes: one script with everything inside and nothing else reachable. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { expect, it } from 'vitest';
import { emit } from '../../../compiler/emit/index.ts';

type Entry = (skerry: Readonly<Record<string, unknown>>) => (needs: unknown) => Promise<unknown>;
/** Runs the script on this host: its value is a function of the library. */
const entryOf = (code: string): Entry => new Function(`return ${code}`)() as Entry;
const emitted = (modules: Readonly<Record<string, string>>) =>
  emit({ entry: '/work/demo/main.ts', modules: new Map(Object.entries(modules)) });

it('bundles the modules and returns main', async () => {
  const { code } = await emitted({
    '/work/demo/main.ts': `import { twice } from './twice.ts';\nimport { Cell } from 'skerry';\nexport default async function main({ by }: { by: number }): Promise<number> { return twice(by) + new Cell().size; }\n`,
    '/work/demo/twice.ts': 'export const twice = (n: number): number => n * 2;\n',
  });
  const main = entryOf(code)({
    Cell: class {
      size = 1;
    },
  });
  await expect(main({ by: 20 })).resolves.toBe(41);
});

it('keeps the names it needs itself apart from those of the process', async () => {
  const { code } = await emitted({
    '/work/demo/main.ts': `const entry = 1; const skerryMain = 2; const skerry = 3;\nexport default async function main(): Promise<number> { return entry + skerryMain + skerry; }\n`,
  });
  await expect(entryOf(code)({})({})).resolves.toBe(6);
});

it('maps places to the sources, and tells nothing of where it was built', async () => {
  const { code, sourceMap } = await emitted({
    '/work/demo/main.ts': `\n\nexport default async function main(): Promise<void> {\n  throw new Error('here');\n}\n`,
  });
  const line = code.split('\n').findIndex((text) => text.includes('new Error'));
  const place = originalPositionFor(new TraceMap(sourceMap), {
    line: line + 1,
    column: (code.split('\n')[line] ?? '').indexOf('throw'),
  });
  expect(place).toMatchObject({ source: 'demo/main.ts', line: 4 });
  expect(sourceMap).not.toContain('/work');
});

it('lets no module in that was not verified', async () => {
  await expect(
    emitted({ '/work/demo/main.ts': `import './other.ts';\nexport default async function main() {}\n` }),
  ).rejects.toThrow(/other\.ts was not verified/);
  await expect(
    emitted({ '/work/demo/main.ts': `import 'node:fs';\nexport default async function main() {}\n` }),
  ).rejects.toThrow(/was not verified/);
});

it('lowers `using`, and drops at the end of the scope', async () => {
  const { code } = await emitted({
    '/work/demo/main.ts': `import { Block } from 'skerry';\nexport default async function main(): Promise<string> { { using b = Block.allocate(1); } return 'after'; }\n`,
  });
  const dropped: string[] = [];
  const Block = { allocate: () => ({ [Symbol.dispose ?? Symbol.for('Symbol.dispose')]: () => dropped.push('b') }) };
  expect(code).not.toMatch(/\busing b\b/);
  await expect(entryOf(code)({ Block })({})).resolves.toBe('after');
  expect(dropped).toEqual(['b']);
});
