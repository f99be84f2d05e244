/** Ways round the rules that somebody would try. Each must be refused, by the rule it tries to get round. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();

test.each([
  ['SK1003', "export const x: unknown = (0, eval)('1');"],
  ['SK1003', "export const x: unknown = new Function('return 1');"],
  ['SK1003', "export class A {\n  static {\n    eval('1');\n  }\n}"],
  ['SK1003', 'export type F = ReturnType<Function>;'],
  ['SK1003', 'export const f = { run: eval };'],
  ['SK1003', 'const eval2 = { eval };\nexport { eval2 };'],
  ['SK1003', 'export interface F extends Function {}'],
  ['SK1005', "export const x: unknown = globalThis['eval'];"],
  ['SK1005', 'export const { Math } = globalThis;'],
  ['SK1005', 'const o = { globalThis };\nexport { o };'],
  ['SK1006', 'export const o = {\n  get a(): unknown {\n    return this;\n  },\n};'],
  ['SK1006', 'export const f = (): unknown => this;'],
  [
    'SK1006',
    'export class A {\n  m(): unknown {\n    return {\n      n(): unknown {\n        return this;\n      },\n    };\n  }\n}',
  ],
  ['SK1013', 'export const f = (): unknown => (() => 1).constructor;'],
  ['SK1013', "export const f = (o: object): unknown => o['constructor'];"],
  ['SK1013', 'export const f = (o: object): unknown => o[`constructor`];'],
  ['SK1013', "const key = 'constructor';\nexport const f = (o: object): unknown => o[key];"],
  ['SK1013', 'export function f({ constructor }: object): unknown {\n  return constructor;\n}'],
  ['SK1013', "export function f({ ['constructor']: c }: object): unknown {\n  return c;\n}"],
  ['SK1013', 'export const f = (o: object): unknown => o?.constructor;'],
  ['SK1013', 'export class A {\n  f(): unknown {\n    return super.constructor;\n  }\n}'],
  ['SK1013', "export const o = { '__proto__': { a: 1 } };"],
  ['SK1013', 'export function f(o: { a: number }): void {\n  const p = { a: 1 };\n  [{ constructor: p.a }] = [o];\n}'],
  ['SK1014', "export const f = (o: object): unknown => o['con' + 'structor'];"],
  ['SK1014', 'export const f = (o: { a: 1 }, k: `con${string}`): unknown => o[k];'],
  ['SK1016', 'export const a = `${/* @ts-ignore */ 1}`;'],
  ['SK1016', 'export const a = (\n  // @ts-ignore\n  1\n);'],
  ['SK1016', '/**\n * @ts-ignore\n */\nexport const a = 1;'],
  ['SK1016', 'export const a = [\n  1, // @ts-ignore\n];'],
  ['SK1101', "export * as fs from 'fs';"],
  ['SK1101', "import type fs from 'fs';\nexport type F = typeof fs;"],
  ['SK1101', "export { readFile } from 'node:fs/promises';"],
  ['SK1101', "type F = typeof import('fs');\nexport const f = (x: F): F => x;"],
  ['SK1103', "export const f = async (): Promise<unknown> => await import('fs');"],
  ['SK1103', 'export const f = async (name: string): Promise<unknown> => await import(name);'],
  ['SK1106', 'declare global {\n  const stolen: number;\n}\nexport const a: number = stolen;'],
  ['SK1109', 'export let [a, b] = [1, 2];'],
  ['SK1109', 'let a = 1;\nexport { a as b };\na = 2;'],
  ['SK1110', 'for await (const x of []) {\n}\nexport {};'],
  ['SK1201', 'export const f = (x: unknown): number => (x satisfies any).length;'],
  ['SK1201', 'export function f<T = any>(x: T): T {\n  return x;\n}'],
  ['SK1201', 'export function f(): void {\n  try {\n    throw 1;\n  } catch (error: any) {\n    error.stop();\n  }\n}'],
  ['SK1201', 'export type F = (...rest: any) => void;'],
  ['SK1201', 'export type K = keyof any;'],
  ['SK1203', 'export const f = (x: unknown): string => (x as unknown as string).trim();'],
  ['SK1203', 'export const f = (x: unknown): string => `${<string>x}`;'],
  ['SK1203', 'export const f = (x: object): unknown => ({ ...(x as { a: string }) });'],
  ['SK1204', 'export const f = (x: number[] | undefined): unknown => x![0];'],
  ['SK1204', 'export const f = (x: { y?: { z: 1 } }): 1 => x.y!.z;'],
  ['SK1204', 'export class A {\n  static a!: string;\n}'],
  ['SK1205', 'export class A {\n  isB(): this is A {\n    return true;\n  }\n}'],
  ['SK1205', 'export function f(x: unknown): asserts x {}'],
  ['SK1205', 'export const o = {\n  is(x: unknown): x is string {\n    return true;\n  },\n};'],
  ['SK1012', 'export abstract class A {\n  declare readonly a: string;\n}'],
  ['SK1012', 'declare let x: string, y: string;\nexport const z = x + y;'],
  ['SK1012', 'declare function f(): string;\nexport const z = f();'],
  ['SK1012', 'declare class C {\n  m(): string;\n}\nexport const z = new C().m();'],
  ['SK1009', 'export declare enum E {\n  A,\n}'],
  ['SK1010', 'export declare namespace N {\n  const a: string;\n}'],
])('%s refuses %j', (code, text) => {
  const codes = workbench.check(`${text}\n`).map((found) => found.code);
  expect(codes).toContain(code);
});

test('one mistake is one finding: an enum in a message is an enum', () => {
  const text = `import type { Contract, Imp, Msg } from 'skerry';
enum Level { low }
interface C extends Contract { Start: { client: { a: Msg<{ level: Level }, 'End'> } }; End: {} }
export type X = Imp<C>;
`;
  expect(workbench.check(text).map(({ code }) => code)).toEqual(['SK1009']);
});

test('one mistake is one finding: a forbidden key has no type either', () => {
  const text = "export const f = (x: object, key: 'constructor'): unknown => x[key];\n";
  expect(workbench.check(text).map(({ code }) => code)).toEqual(['SK1013']);
});
