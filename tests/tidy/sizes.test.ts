/** Files past 400 lines are wrong about what they are; tables and the sealed library are data. */
import { expect, it } from 'vitest';
import { repositoryFiles, textOf } from './tree.ts';

const code = repositoryFiles().filter(
  (file) => /\.(ts|mjs)$/.test(file) && !/\.table\.ts$|\.d\.ts$|\/(programs|corpus|diagnostics)\//.test(file),
);

it('holds every source file to 400 lines', () => {
  const long = code
    .map((file) => ({ file, lines: textOf(file).split('\n').length }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

it('has no escape from the type system outside a named place', () => {
  const own = code.filter((file) => /^(abi|compiler|kernel|runtime|boot|sips)\//.test(file));
  const found = own.flatMap((file) =>
    textOf(file)
      .split('\n')
      .map((line, index) => ({ at: `${file}:${index + 1}`, line: line.trim() }))
      .filter(({ line }) => !line.startsWith('*') && !line.startsWith('//'))
      .filter(({ line }) => /@ts-(ignore|expect-error|nocheck)\b|biome-ignore|\bas any\b|:\s*any\b/.test(line))
      .filter(({ line }) => !/['"`/].*(@ts-|any)/.test(line)),
  );
  expect(found).toEqual([]);
});

it('puts nothing off', () => {
  const marks = code
    .filter((file) => !file.startsWith('tests/'))
    .filter((file) => /\b(TODO|FIXME|XXX)\b/.test(textOf(file)));
  expect(marks).toEqual([]);
});

it('opens every source file with a comment that says what it is', () => {
  const bare = code.filter((file) => !/^(#!.*\n)?\s*\/\*\*/.test(textOf(file)) && !/^examples\/bad\//.test(file));
  expect(bare).toEqual([]);
});
