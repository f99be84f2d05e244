/** Where two types are never compared to the end, the answer is no: nothing is accepted for want of an answer. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const growing = `type Given<T> = { readonly value: T | undefined; readonly more: () => Given<readonly T[]> };
type Wanted<T> = { readonly value: T | undefined; readonly more: () => Wanted<readonly T[]> };
export function seen(given: Given<string>): Wanted<string> {
  return given;
}
`;

test('types that grow as they are compared are not taken for one another', () => {
  const found = new Workbench().check({ 'growing.ts': growing }, ['growing.ts']);
  expect(found.map(({ code }) => code)).toEqual(['SK1221']);
});

test('types that come back to themselves are', () => {
  const fixed = growing.replaceAll('<readonly T[]>', '<T>');
  expect(new Workbench().check({ 'fixed.ts': fixed }, ['fixed.ts'])).toEqual([]);
});
