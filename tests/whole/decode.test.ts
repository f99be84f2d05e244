/** `decode<T>` from the type to the value: what fits is made anew with exactly its type, what does not says where. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { createEngine } from '../../runtime/index.ts';
import { outcomeOf, outcomeOfScript, scriptOf } from './verified.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});

const types = `import { type Decoded, decode, decodeValue } from 'skerry';
export interface Tree { readonly name: string; readonly children: readonly Tree[] }
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export interface Circle { kind: 'circle'; r: number }
export interface Box { kind: 'box'; sides: [number, number] }
export interface Dot { kind: 'dot' | 'point'; at?: { x: number; y: number } }
export type Shape = Circle | Box | Dot;
export interface Named { name: string } export interface Aged extends Named { age: number }
export interface List<T> { head: T; tail: List<T> | null }
export type Deep<T> = { readonly [K in keyof T]: Deep<T[K]> };
const empty: { readonly polluted?: number } = {};
const shown = <T>(found: Decoded<T>): string => (found.ok ? \`ok \${JSON.stringify(found.value) ?? 'undefined'}\` : found.reason);
`;
const decoding = (type: string, text: string): Promise<string> =>
  outcomeOf(engine, `${types}export const outcome = (): string => shown(decode<${type}>(${JSON.stringify(text)}));\n`);

describe('takes', () => {
  it.each<readonly [string, string]>([
    ['number', '-1.5'],
    ['string', '"a"'],
    ['boolean', 'false'],
    ['null', 'null'],
    ['unknown', '{"a":[1,{"b":null}]}'],
    ["'a' | 'b'", '"b"'],
    ['1 | 2 | true', '2'],
    ['1 | 2 | true', 'true'],
    ['string | number | null', '7'],
    ['number[]', '[]'],
    ['readonly number[]', '[1,2,3]'],
    ['number[][]', '[[1],[]]'],
    ['(string | null)[]', '["a",null]'],
    ['[number, string]', '[1,"a"]'],
    ['readonly [number, string?]', '[1]'],
    ['readonly [number, string?]', '[1,"a"]'],
    ['[number, ...string[]]', '[1,"a","b"]'],
    ['[]', '[]'],
    ['{ a: number; b?: string }', '{"a":1}'],
    ['{ a: number; b?: string }', '{"a":1,"b":"x"}'],
    ['{ a?: number | undefined }', '{}'],
    ['Partial<{ a: number; b: number }>', '{"b":1}'],
    ['Record<string, number>', '{"a":1,"b":2}'],
    ["Record<'a' | 'b', number>", '{"a":1,"b":2}'],
    ['{ [name: string]: number; a: 1 }', '{"a":1,"b":2}'],
    ['Shape', '{"kind":"circle","r":1}'],
    ['Shape', '{"kind":"point","at":{"x":1,"y":2}}'],
    ['Shape[]', '[{"kind":"dot"},{"kind":"box","sides":[1,2]}]'],
    ['Tree', '{"name":"a","children":[{"name":"b","children":[]}]}'],
    ['Json', '{"a":[1,"b",null,{"c":false}]}'],
    ['List<number>', '{"head":1,"tail":{"head":2,"tail":null}}'],
    ['Deep<{ a: { b: number[] } }>', '{"a":{"b":[1]}}'],
    ['{ a: number } & { b: string }', '{"a":1,"b":"x"}'],
    ['Named | Aged', '{"age":1,"name":"a"}'],
    ['{ a: string; b?: never } | { b: string; a?: never }', '{"b":"x"}'],
    ['`${number}px`', '"12.5px"'],
    ['`a.${string}(${bigint})`', '"a.\\n(-12)"'],
    ["`${'x' | 'y'}-${boolean}`", '"y-true"'],
    ['{ "__proto__": number; toString: string }', '{"__proto__":1,"toString":"a"}'],
    ['{ constructor: number }', '{"constructor":1}'],
  ])('%s', async (type, text) => {
    await expect(decoding(type, text)).resolves.toBe(`ok ${text}`);
  });
  it('what is mentioned, and leaves out the rest', async () => {
    await expect(decoding('{ a: { b: number } }', '{"x":1,"a":{"y":[],"b":2},"__proto__":3}')).resolves.toBe(
      'ok {"a":{"b":2}}',
    );
    await expect(decoding('Named | { name: string; age: 7 }', '{"name":"a","age":1}')).resolves.toBe('ok {"name":"a"}');
    await expect(decoding('{ a: number }', '{"a":1,"a":2}')).resolves.toBe('ok {"a":2}');
  });
});

describe('refuses', () => {
  it.each<readonly [string, string, string]>([
    ['number', '"1"', '$ must be a number'],
    ['string', 'null', '$ must be a string'],
    ['boolean', '0', '$ must be a boolean'],
    ['null', '{}', '$ must be null'],
    ["'a' | 'b'", '"c"', '$ must be "a" or "b"'],
    ['string | number | null', '[]', '$ must be null, a string or a number'],
    ['number[]', '{"length":0}', '$ must be an array'],
    ['number[]', '[1,null]', '$[1] must be a number'],
    ['{ a: number }', '[]', '$ must be an object'],
    ['{ a: number }', 'null', '$ must be an object'],
    ['{ a: number }', '{}', '$.a is missing'],
    ['{ a: unknown }', '{}', '$.a is missing'],
    ['{ a?: number }', '{"a":null}', '$.a must be a number'],
    ['{ a?: never }', '{"a":1}', '$.a must be absent'],
    ['{ toString: string }', '{}', '$.toString is missing'],
    ['{ valueOf?: string }', '{"valueOf":1}', '$.valueOf must be a string'],
    ['{ "__proto__": number }', '{}', '$.__proto__ is missing'],
    ['[number, string]', '[1]', '$ must have 2 elements'],
    ['[number, string?]', '[1,"a",2]', '$ must have 1 to 2 elements'],
    ['[number, ...string[]]', '[]', '$ must have at least 1 element'],
    ['[number, ...string[]]', '[1,"a",2]', '$[2] must be a string'],
    ['Record<string, number>', '{"a b":"x"}', '$["a b"] must be a number'],
    ['Record<string, number>', '{"__proto__":"x"}', '$.__proto__ must be a number'],
    [
      '{ items: readonly { name: string }[] }',
      '{"items":[{"name":"a"},{"name":3}]}',
      '$.items[1].name must be a string',
    ],
    ['Shape', '{"kind":"circle"}', '$.r is missing'],
    ['Shape', '{"kind":"star"}', '$.kind must be "circle", "box", "dot" or "point"'],
    ['Shape', '{}', '$.kind is missing'],
    ['Shape', '{"kind":"toString"}', '$.kind must be "circle", "box", "dot" or "point"'],
    ['Shape[]', '[{"kind":"box","sides":[1,"2"]}]', '$[0].sides[1] must be a number'],
    ['Aged | { name: string; tags: string[] }', '{"name":"a","tags":[1]}', '$.tags[0] must be a string'],
    ['Tree', '{"name":"a","children":[{"name":"b"}]}', '$.children[0].children is missing'],
    ['List<number>', '{"head":1,"tail":{"head":"2","tail":null}}', '$.tail.head must be a number'],
    ['`${number}px`', '"1e3px"', '$ must be like `${number}px`'],
    ['`${number}px`', '5', '$ must be like `${number}px`'],
  ])('%s of %s', async (type, text, reason) => {
    await expect(decoding(type, text)).resolves.toBe(reason);
  });
  it.each(['', '{', '[1,]', '{"a":1}}', "{'a':1}", 'undefined', 'NaN', '[1', '\u0000', '"\u0001"'])(
    '%j, which is no JSON',
    async (text) => {
      await expect(decoding('unknown', text)).resolves.toMatch(/^the text is not JSON: /);
    },
  );
  it('long names and long ways in a short sentence', async () => {
    const key = 'k'.repeat(5000);
    await expect(decoding('Record<string, number>', `{"${key}":"x"}`)).resolves.toMatch(
      /^\$\["k{60}"\.\.\.\] must be a number$/,
    );
    const tree = `${'{"name":"a","children":['.repeat(40)}{}${']}'.repeat(40)}`;
    await expect(decoding('Tree', tree)).resolves.toMatch(/^\$\.children\[0\].{1,200}\.name is missing$/);
  });
});

describe('hostile text', () => {
  const run = (type: string, expression: string, result = 'shown(found)'): Promise<string> =>
    outcomeOf(
      engine,
      `${types}export function outcome(): string {\n  const found = decode<${type}>(${expression});\n  return ${result};\n}\n`,
    );
  it('nests too deeply', async () => {
    await expect(run('Json', '"[".repeat(300) + "]".repeat(300)')).resolves.toMatch(/nested too deeply$/);
    await expect(run('Json', '"[".repeat(200_000) + "]".repeat(200_000)')).resolves.toMatch(/nested too deeply$/);
    await expect(run('unknown', '"[".repeat(200_000)')).resolves.toMatch(/nested too deeply$|not JSON/);
    await expect(run('Json', '"[".repeat(120) + "]".repeat(120)', 'String(found.ok)')).resolves.toBe('true');
  });
  it('is large', async () => {
    await expect(
      run(
        'number[]',
        '`[${Array.from({ length: 20_000 }, (_, i) => i).join()}]`',
        'found.ok ? String(found.value.length) : found.reason',
      ),
    ).resolves.toBe('20000');
  });
  it('changes nothing for anybody', async () => {
    const after =
      'found.ok ? `${Object.keys(found.value).join()} ${String({})} ${empty.polluted === undefined}` : found.reason';
    await expect(
      run(
        'Record<string, unknown>',
        `'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1}'`,
        after,
      ),
    ).resolves.toBe('__proto__,constructor,toString [object Object] true');
  });
  it('gives a copy that belongs to whoever decoded it', async () => {
    const body = `const found = decode<{ a: number[] }>('{"a":[1]}');
  const again = decode<{ a: number[] }>('{"a":[1]}');
  if (!found.ok || !again.ok) return 'no';
  found.value.a.push(2);
  return JSON.stringify([found.value, again.value]);`;
    await expect(outcomeOf(engine, `${types}export function outcome(): string {\n  ${body}\n}\n`)).resolves.toBe(
      '[{"a":[1,2]},{"a":[1]}]',
    );
  });
});

describe('a value', () => {
  const run = (body: string): Promise<string> =>
    outcomeOf(engine, `${types}export function outcome(): string {\n  ${body}\n}\n`);
  it('is copied', async () => {
    await expect(
      run(`const mine = { a: [1], b: 'x' }; const found = decodeValue<{ a: (number | string)[] }>(mine);
  if (!found.ok) return found.reason; found.value.a.push('y'); return JSON.stringify([mine, found.value]);`),
    ).resolves.toBe('[{"a":[1],"b":"x"},{"a":[1,"y"]}]');
  });
  it('may have what JSON has not', async () => {
    await expect(
      run(
        "const found = decodeValue<{ a: number | undefined }>({ a: undefined }); return found.ok && 'a' in found.value ? 'ok' : 'no';",
      ),
    ).resolves.toBe('ok');
    await expect(run('return shown(decodeValue<{ a: number }>({ a: 1n }));')).resolves.toBe('$.a must be a number');
    await expect(run('return shown(decodeValue<{ a: number }>({ a: () => 1 }));')).resolves.toBe(
      '$.a must be a number',
    );
    await expect(run('return shown(decodeValue<string>(Symbol("a")));')).resolves.toBe('$ must be a string');
    await expect(run('return shown(decodeValue<{ message: string }>(new Error("it")));')).resolves.toBe(
      'ok {"message":"it"}',
    );
  });
  it('is judged by what was read, once', async () => {
    const body = `let reads = 0; const value = { get a(): number | string { reads += 1; return reads === 1 ? 1 : 'x'; } };
  const found = decodeValue<{ a: number }>(value); return found.ok ? \`\${typeof found.value.a} \${typeof found.value.a} \${reads}\` : found.reason;`;
    await expect(run(body)).resolves.toBe('number number 1');
  });
  it('that throws is heard', async () => {
    await expect(
      run("return shown(decodeValue<{ a: number }>({ get a(): number { throw new Error('mine'); } }));"),
    ).resolves.toBe('Error: mine');
  });
  it('that goes round is refused', async () => {
    const body = `interface Ring { next: Ring | null } const ring: Ring = { next: null }; ring.next = ring; return shown(decodeValue<Ring>(ring));`;
    await expect(run(body)).resolves.toMatch(/nested too deeply$/);
  });
});

describe('the call', () => {
  it('may be anywhere, under any name, with the type from anywhere', async () => {
    const program = `import * as library from 'skerry';
import { decode as read, decodeValue } from 'skerry';
const early = read<number>('1');
type Local = { readonly a: typeof early.ok };
export function outcome(): string {
  const skerry_forms_1 = 1; const decode = 2;
  const found = [early.ok, read<Local>('{"a":true}', ).ok, library.decode<number>(...['"x"'] as const).ok, library /* it */ . decodeValue < string > ( /* and */ 'a').ok, decodeValue<1>(skerry_forms_1).ok, decode];
  return found.join();
}
`;
    await expect(outcomeOf(engine, program)).resolves.toBe('true,true,false,true,true,2');
  });
  it('has one function for one type in a module', async () => {
    const { code } = await scriptOf(
      `${types}export const outcome = (): string => shown(decode<Tree>('')) + shown(decode<Tree>('1')) + shown(decode<Shape>(''));\n`,
    );
    expect(code.match(/function skerry_forms_\d/g)).toEqual(['function skerry_forms_1', 'function skerry_forms_2']);
  });
});

describe('unverified', () => {
  const script = (body: string): string => `(function (skerry) { 'use strict'; const { decode, decodeValue } = skerry;
async function main() { let found; try { found = ${body} } catch (e) { found = e.name } throw new Error('=' + JSON.stringify(found)) }
return main; })`;
  it.each<readonly [string, string]>([
    ['decode("1")', '"TypeError"'],
    ['decode(() => [{ kind: "number" }], 1)', '"TypeError"'],
    ['decode(() => [{ kind: "number" }])', '"TypeError"'],
    ['decode(() => [{ kind: "anything" }], "1")', '"TypeError"'],
    ['decodeValue(1, 1)', '"TypeError"'],
    ['decodeValue(() => [{ kind: "numbered", number: 5 }], 1)', '"TypeError"'],
    ['decode(() => [{ kind: "number" }], "1")', '{"ok":true,"value":1}'],
  ])('%s is %s', (body, outcome) => {
    expect(outcomeOfScript(engine, script(body))).toBe(outcome);
  });
});
