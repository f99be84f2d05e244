/** Each process is a closed world: what one of them catches is nothing to another, but a module that both have is one text. */
import { expect, test } from 'vitest';
import { Workbench } from '../check-example.ts';

const bench = new Workbench();
const measure = `import { Block, drop } from 'skerry';
function parse(text: string): number {
  if (text === '') throw new Error('empty');
  return text.length;
}
export const measure = (text: string): number => {
  const block = Block.fromText(text);
  const length = parse(text);
  drop(block);
  return length;
};
`;
const main = (expression: string, before = ''): string => `${before}
export default async function main(): Promise<void> {
  if (${expression} > 3) throw new Error('long');
}
`;
const attempt = `
const attempt = (what: () => number): number => {
  try {
    return what();
  } catch {
    return 0;
  }
};`;
const found = (files: Readonly<Record<string, string>>): readonly string[] =>
  bench.check(files, ['one', 'two']).map(({ code, file }) => `${code} ${file.replace('/example/', '')}`);

test('a catch of what is not known, in another process', () => {
  const one = main("measure('a')", measure);
  const two = main("attempt(() => 'a'.length)", attempt);
  expect(found({ 'one/main.ts': one, 'two/main.ts': two })).toEqual([]);
  expect(found({ 'one/main.ts': main("attempt(() => measure('a'))", measure + attempt), 'two/main.ts': two })).toEqual([
    'SK2112 one/main.ts',
  ]);
});

test('a module that two processes have, one of which catches', () => {
  const imports = "import { measure } from '../shared.ts';\n";
  const one = main("measure('a')", imports);
  const two = main("attempt(() => measure('a'))", imports + attempt);
  expect(found({ 'one/main.ts': one, 'two/main.ts': one, 'shared.ts': measure })).toEqual([]);
  expect(found({ 'one/main.ts': one, 'two/main.ts': two, 'shared.ts': measure })).toEqual(['SK2112 shared.ts']);
});
