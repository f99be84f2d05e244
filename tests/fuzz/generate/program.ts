/**
 * A whole program: a module with `go`, made from choices.
 *
 * Owns: the helpers programs lean on, and the end of `go`, where everything that is still in scope is read once more.
 */
import { Choices, randomFrom } from './choices.ts';
import { fresh } from './expressions.ts';
import { Maker } from './maker.ts';
import { mutation } from './mutation.ts';
import { someType } from './new-type.ts';
import { features, statement } from './statements.ts';
import { textOf } from './types.ts';

export interface Generated {
  readonly text: string;
  readonly choices: readonly number[];
  /** What it was allowed to use and did. */
  readonly features: ReadonlySet<string>;
}

/** Those a program does not use are left out of it. */
const helpers: Readonly<Record<string, string>> = {
  maybe: 'let tick = 0;\nfunction maybe(): boolean { tick += 1; return tick % 3 !== 1; }',
  keep: 'function keep(...values: readonly unknown[]): void {}',
  settle:
    "function settle(error: unknown): void { if (!(error instanceof Error) || error.message !== 'stop') throw error; }",
  run: 'function run(f: () => void): void { f(); }',
  some: 'function some<T>(value: T): T { return value; }',
  later: 'async function later<T>(value: T): Promise<T> { return value; }',
  Box: 'class Box<T> { value: T; constructor(value: T) { this.value = value; } put(value: T): void { this.value = value; } }',
  first: 'function first<T>(values: readonly T[]): T | undefined { return values[0]; }',
  pair: 'function pair<A, B>(a: A, b: B): [A, B] { return [a, b]; }',
  put: 'function put<T>(list: T[], value: T): void { list.push(value); }',
  setKey: 'function setKey<T, K extends keyof T>(of: T, key: K, value: T[K]): void { of[key] = value; }',
  getKey: 'function getKey<T, K extends keyof T>(of: T, key: K): T[K] { return of[key]; }',
  merge: 'function merge<A, B>(a: A, b: B): A & B { return { ...a, ...b }; }',
  patch: 'function patch<T extends object>(of: T, change: Partial<T>): T { return { ...of, ...change }; }',
  fillBox: 'function fillBox<T>(box: Box<T>, value: T): void { box.put(value); }',
};

/** `without` names features that the program must not have. */
export const generateFrom = (seed: number, without: ReadonlySet<string>): Generated =>
  make(new Choices([], randomFrom(seed)), without);
export const regenerate = (choices: readonly number[], without: ReadonlySet<string>): Generated =>
  make(new Choices(choices), without);

export const featureNames: readonly string[] = [
  ...Object.keys(features),
  'inTest',
  'state',
  'optionalField',
  'dictionary',
];

function make(choices: Choices, without: ReadonlySet<string>): Generated {
  const maker = new Maker(choices, featureNames, without);
  if (maker.features.has('state')) moduleState(maker);
  maker.closeTop();
  const body = maker.block(() => {
    while (maker.left > 0) statement(maker);
    const late = mutation(maker);
    if (late && choices.chance(50)) maker.say(late);
    const held = maker.variables.map(({ name }) => `keep(${name});`);
    maker.say(held.join('\n'));
  });
  const isAsync = /\bawait\b/.test(body);
  const go = `export ${isAsync ? 'async ' : ''}function go(): ${isAsync ? 'Promise<void>' : 'void'} ${body}`;
  const text = [...maker.top, go].join('\n');
  return { text: indent(`${helpersFor(text)}${text}\n`), choices: choices.made, features: maker.used };
}

/** Variables of the module, which any function may change. */
function moduleState(maker: Maker): void {
  maker.use('state');
  for (let i = 0; i <= maker.choices.below(2); i++) {
    const type = someType(maker, 1);
    const name = maker.name('state');
    const isConst = maker.choices.chance(40);
    maker.top.push(`${isConst ? 'const' : 'let'} ${name}: ${textOf(type)} = ${fresh(maker, type, 4)};`);
    maker.bind({ name, type, isConst });
  }
}

function helpersFor(text: string): string {
  const needed = new Set<string>();
  const look = (part: string): void => {
    for (const [name, helper] of Object.entries(helpers)) {
      if (!needed.has(name) && new RegExp(`\\b${name}\\b`).test(part)) {
        needed.add(name);
        look(helper);
      }
    }
  };
  look(text);
  return Object.entries(helpers)
    .filter(([name]) => needed.has(name))
    .map(([, helper]) => `${helper}\n`)
    .join('');
}

function indent(text: string): string {
  let depth = 0;
  const lines = text.split('\n').filter((line) => line.trim() !== '' && line.trim() !== ';');
  const placed = lines.map((line) => {
    if (/^[}\])]/.test(line)) depth -= 1;
    const shown = `${'  '.repeat(Math.max(0, depth))}${line}`;
    if (/[{[(]$/.test(line)) depth += 1;
    return shown;
  });
  return placed.join('\n');
}
