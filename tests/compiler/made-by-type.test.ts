/** What the system makes by a declared type, decoded or received, may be held by each part of an intersection alone. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const head = `import { type Contract, decode, decodeValue, type Imp, type Msg } from 'skerry';
export interface Wide { value: string | number }
export interface Narrow { value: string }
export interface Sized { size: number }
`;
const writer = 'export function put(wide: Wide): void {\n  wide.value = 1;\n}\n';
const codesOf = (text: string): string =>
  [...new Set(workbench.check(head + text).map(({ code }) => code))].toSorted().join(' ');

const decoded = 'export const d = (text: string): boolean => decode<Wide & Narrow>(text).ok;\n';
const nested =
  'export const d = (x: unknown): boolean => decodeValue<{ all: readonly ((Wide & Narrow) | null)[] }>(x).ok;\n';
const message =
  "export interface Talk extends Contract {\n  Start: { server: { say: Msg<{ both: Wide & Narrow }, 'End'> } };\n  End: {};\n}\n";
const needs =
  'export interface Needs {\n  args: { both: Wide & Narrow };\n}\nexport default async function main({ args }: Needs): Promise<void> {\n  put(args.both);\n}\n';

test.each([decoded, nested, message, needs])('refuses what disagrees with itself: %s', (text) => {
  expect(codesOf(writer + text)).toBe('SK1210');
});

test.each([decoded, nested, message])('accepts it where nobody writes: %s', (text) => {
  expect(codesOf(text)).toBe('');
});

test.each([
  'export const d = (text: string): boolean => decode<Wide & Sized>(text).ok;\n',
  'export const d = (text: string): boolean => decode<Readonly<Wide> & Narrow>(text).ok;\n',
  'export const d = (text: string): boolean => decode<Wide | Narrow>(text).ok;\n',
])('accepts parts that agree: %s', (text) => {
  expect(codesOf(writer + text)).toBe('');
});
