/** Words as a person writes them. */
import { expect, it } from 'vitest';
import { options, pathOf, unknownOption, wholeNumber } from '../../../sips/library/command.ts';

it.each([
  ['/', ''],
  ['.', ''],
  ['./a', 'a'],
  ['/a/b/', 'a/b'],
  ['a', 'a'],
  ['..', '..'],
  ['//', ''],
  ['//a', '/a'],
  ['/../etc', '../etc'],
])('the path of %j is %j', (word, path) => {
  expect(pathOf(word)).toBe(path);
});

it('takes options apart, up to --', () => {
  const { letters, rest } = options(['-al', 'x', '-5', '--', '-b', '-']);
  expect([[...letters], rest]).toEqual([
    ['a', 'l'],
    ['x', '-5', '-b', '-'],
  ]);
});

it('says which options there are', () => {
  expect(unknownOption('ls', new Set(['z']), 'al')).toBe('ls has no option -z: it has -a, -l');
  expect(unknownOption('date', new Set(['z']), '')).toBe('date has no option -z: it has none');
  expect(unknownOption('ls', new Set(['a']), 'al')).toBeUndefined();
});

it.each(['', '-1', '1.5', '1e3', 'ten', '1234567890'])('%j is no whole number', (word) => {
  expect(wholeNumber(word)).toBeUndefined();
});
