/** What a verified process becomes: one script with everything inside and nothing else reachable. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { expect, it } from 'vitest';
import { emit } from '../../../compiler/emit/index.ts';
import { restoreScopes } from '../../../compiler/verify/scopes.ts';

type Entry = (skerry: Readonly<Record<string, unknown>>) => (needs: unknown) => Promise<unknown>;
/** Runs the script on this host: its value is a function of the library. */
const entryOf = (code: string): Entry => new Function(`return ${code}`)() as Entry;
const emitted = (modules: Readonly<Record<string, string>>) =>
  emit({ entry: '/work/demo/main.ts', modules: new Map(Object.entries(modules)), restoreScopes });

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

const report = 'export default async function main(): Promise<string> { return typeof early; }\n';
it.each<readonly [string, Readonly<Record<string, string>>]>([
  [
    'a const',
    { main: `const early: string = get();\nconst word = 'x';\nfunction get(): string { return word; }\n${report}` },
  ],
  [
    'a let',
    { main: `const early: string = get();\nlet word = 'x';\nfunction get(): string { return word; }\n${report}` },
  ],
  ['a class', { main: `const early = get();\nclass Word {}\nfunction get(): object { return Word; }\n${report}` }],
  [
    'a const of a module in a circle',
    {
      main: `import { early } from './b.ts';\nexport const word = 'x';\n${report}`,
      b: `import { word } from './main.ts';\nexport const early: string = word;\n`,
    },
  ],
])('lets nobody see %s before it has a value', async (_what, modules) => {
  const named = Object.entries(modules).map(([name, text]) => [`/work/demo/${name}.ts`, text]);
  const { code } = await emitted(Object.fromEntries(named));
  expect(() => entryOf(code)({})).toThrow(ReferenceError);
});

const made = "{ n: 1, [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() { log.push('dropped'); } }";
it.each([
  ['a block', `{ using a = ${made}; if (turn === 0) throw new Error('first'); log.push('went on'); }`],
  ['a loop', `for (using a of [${made}]) { if (turn === 0) throw new Error('first'); log.push('went on'); }`],
  [
    'a block that awaits',
    `{ await using a = ${made}; if (turn === 0) throw new Error('first'); log.push('went on'); }`,
  ],
])('forgets an error that was caught when `using` comes round again in %s', async (_what, body) => {
  const { code } = await emitted({
    '/work/demo/main.ts': `export default async function main(): Promise<string> {
      const log: string[] = [];
      for (const turn of [0, 1]) { try ${body.startsWith('{') ? body : `{ ${body} }`} catch { log.push('caught'); } }
      return log.join();
    }\n`,
  });
  await expect(entryOf(code)({})({})).resolves.toBe('dropped,caught,went on,dropped');
});

it('still throws what was not caught, and holds the error of each nesting apart', async () => {
  const { code } = await emitted({
    '/work/demo/main.ts': `export default async function main(): Promise<string> {
      const log: string[] = [];
      using outer = ${made};
      try { using inner = ${made}; throw new Error('inner'); } catch (error) { log.push(String(error)); }
      try { for (const n of [1, 2]) { using each = ${made}; if (n === 2) throw new Error('second'); } } catch (error) { log.push(String(error)); }
      return log.join();
    }\n`,
  });
  await expect(entryOf(code)({})({})).resolves.toBe('dropped,Error: inner,dropped,dropped,Error: second');
});

it('keeps what a comment calls pure', async () => {
  const { code } = await emitted({
    '/work/demo/main.ts': `let count = 0;
/* @__NO_SIDE_EFFECTS__ */ function bump(): number { count += 1; return count; }
/* @__PURE__ */ bump();
const unused = /* @__PURE__ */ bump();
bump();
export default async function main(): Promise<number> { return count; }\n`,
  });
  await expect(entryOf(code)({})({})).resolves.toBe(3);
});

it.each(['//# ', '//@ ', '/*# '])('believes no source map that a module brings along: %s', async (comment) => {
  const lie = JSON.stringify({
    version: 3,
    sources: ['/etc/lie.ts'],
    sourcesContent: ['lie'],
    names: [],
    mappings: 'AAAA',
  });
  const url = `data:application/json;base64,${Buffer.from(lie).toString('base64')}`;
  const end = comment.startsWith('/*') ? ' */' : '';
  const { sourceMap } = await emitted({
    '/work/demo/main.ts': `export default async function main() {}\n${comment}sourceMappingURL=${url}${end}`,
  });
  expect(JSON.parse(sourceMap)).toMatchObject({ sources: ['demo/main.ts', 'skerry:entry'] });
});

it('is the same wherever it was built', async () => {
  const build = (root: string) =>
    emit({
      entry: `${root}/demo/main.ts`,
      modules: new Map([
        [`${root}/demo/main.ts`, "import { x } from '../x.ts';\nexport default async function main() { return x; }\n"],
        [`${root}/x.ts`, 'export const x = 1;\n'],
      ]),
      restoreScopes,
    });
  const here = await build('/work');
  expect(await build('/home/someone/else')).toEqual(here);
  expect(here.code).not.toContain('/work');
});
