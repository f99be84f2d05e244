/**
 * Expressions of a wanted type: something in scope that TypeScript lets flow there, or something new.
 *
 * Owns: what values flow. A flow between different types of what can be written is a dare: a careful program has none.
 */

import type { Maker } from './maker.ts';
import { mutation } from './mutation.ts';
import { readable } from './paths.ts';
import { assignable, isPlain, type Property, sameType, type Type, textOf, undefinedType } from './types.ts';

/** Blocks in blocks; beyond, values are plain, so that every program ends. */
const deepest = 8;

export function expression(maker: Maker, type: Type, depth = 0): string {
  const { choices } = maker;
  if (maker.depth > deepest) return fresh(maker, type, 4);
  const ways: (readonly [number, () => string])[] = [[4, () => fresh(maker, type, depth)]];
  const found = flows(maker, type);
  if (found.length > 0) ways.push([9, () => choices.pick(found)]);
  if (depth < 2) ways.push(...composed(maker, type, depth));
  return choices.weighted(ways)();
}

/** What is in scope and may flow to the type. */
function flows(maker: Maker, type: Type): readonly string[] {
  const dares = maker.dares();
  const fits = (from: Type): boolean => sameType(from, type) || ((dares || isPlain(from)) && assignable(from, type));
  const paths = readable(maker).filter((path) => fits(path.type));
  const different = dares ? paths.filter((path) => !sameType(path.type, type)) : [];
  return (different.length > 0 ? different : paths).map(({ text }) => text);
}

function composed(maker: Maker, type: Type, depth: number): readonly (readonly [number, () => string])[] {
  const { choices } = maker;
  const inner = (of: Type): string => expression(maker, of, depth + 1);
  const ways: (readonly [number, () => string])[] = [
    [1, () => `(maybe() ? ${inner(type)} : ${inner(type)})`],
    [1, () => `some<${textOf(type)}>(${inner(type)})`],
  ];
  const calls = maker.callables.filter((each) => !each.isAsync && sameType(each.result, type));
  if (calls.length > 0 && maker.inFunction === 0) {
    ways.push([3, () => call(maker, choices.pick(calls), depth)]);
  }
  const missing = readable(maker).filter(
    (path) =>
      path.type.k === 'union' &&
      path.type.of.some((part) => sameType(part, undefinedType)) &&
      assignable(path.type, withUndefined(type)),
  );
  if (missing.length > 0 && !isPlain(type))
    ways.push([maker.dares() ? 3 : 0, () => `(${choices.pick(missing).text} ?? ${inner(type)})`]);
  if (type.k === 'array') ways.push([2, () => arrayExpression(maker, type, depth)]);
  if (type.k === 'record' && type.properties.length > 0) {
    ways.push([2, () => `{ ...${inner(type)}, ${propertyText(maker, choices.pick(type.properties), depth)} }`]);
  }
  return ways;
}

const withUndefined = (type: Type): Type => ({
  k: 'union',
  of: [...(type.k === 'union' ? type.of : [type]), undefinedType],
});

function arrayExpression(
  maker: Maker,
  type: Extract<Type, { k: 'array' | 'set' | 'dictionary' }>,
  depth: number,
): string {
  const { choices } = maker;
  const inner = expression(maker, { ...type, k: 'array' }, depth + 1);
  const from = /^[\w.]+$/.test(inner) ? inner : `some<${textOf(type)}>(${inner})`;
  const element = (): string => expression(maker, type.of, depth + 1);
  return choices.pick([
    () => `[...${from}, ${element()}]`,
    () => `${from}.slice()`,
    () => `${from}.concat(${from})`,
    () => `${from}.filter(() => maybe())`,
    () => `${from}.map((e) => maybe() ? e : ${element()})`,
    () => `${from}.toReversed()`,
    () => `Array.from(${from})`,
  ])();
}

export function call(
  maker: Maker,
  { name, parameters }: { readonly name: string; readonly parameters: readonly Type[] },
  depth = 0,
): string {
  return `${name}(${parameters.map((type) => expression(maker, type, depth + 1)).join(', ')})`;
}

/** A value that nobody else has, but for what is put into it. */
export function fresh(maker: Maker, type: Type, depth = 0): string {
  const { choices } = maker;
  const inner = (of: Type): string => (depth > 3 ? fresh(maker, of, depth + 1) : expression(maker, of, depth + 1));
  switch (type.k) {
    case 'scalar':
      return choices.pick(scalarTexts[type.of]);
    case 'literal':
      return JSON.stringify(type.of);
    case 'unknown':
    case 'object':
      return choices.pick(["{ p: 'x' }", '[1]', "{ kind: 'a', q: 2 }"]);
    case 'void':
      return 'undefined';
    case 'union':
      return fresh(maker, choices.pick(type.of), depth);
    case 'array':
      return `[${Array.from({ length: choices.below(3) }, () => inner(type.of)).join(', ')}]`;
    case 'tuple':
      return `[${type.of.map(inner).join(', ')}]`;
    case 'set':
      return `new Set<${textOf(type.of)}>([${inner(type.of)}])`;
    case 'map':
      return `new Map<string, ${textOf(type.of)}>([['k', ${inner(type.of)}]])`;
    case 'dictionary':
      return choices.chance(70) ? `{ k: ${inner(type.of)} }` : '{}';
    case 'promise':
      return `later<${textOf(type.of)}>(${inner(type.of)})`;
    case 'box':
      return `new Box<${textOf(type.of)}>(${inner(type.of)})`;
    case 'class':
      return `new ${type.name}(${type.parameters.map(inner).join(', ')})`;
    case 'record':
      return recordText(maker, type.properties, depth);
    case 'function':
      return functionText(maker, type.parameters, type.result, depth);
  }
}

const scalarTexts = {
  number: ['1', '2', '0'],
  string: ["'x'", "''", "'yy'"],
  boolean: ['true', 'false'],
  undefined: ['undefined'],
  null: ['null'],
} as const;

function recordText(maker: Maker, properties: readonly Property[], depth: number): string {
  const given = properties.filter((property) => !property.optional || maker.choices.chance(60));
  return given.length === 0 ? '{}' : `{ ${given.map((property) => propertyText(maker, property, depth)).join(', ')} }`;
}

function propertyText(maker: Maker, { name, type }: Property, depth: number): string {
  return `${name}: ${depth > 2 ? fresh(maker, type, depth + 1) : expression(maker, type, depth + 1)}`;
}

function functionText(maker: Maker, parameters: readonly Type[], result: Type, depth: number): string {
  const { choices } = maker;
  const names = parameters.map(() => maker.name('a'));
  const heads = parameters.map((type, index) => `${names[index]}: ${textOf(type)}`).join(', ');
  const bind = (): void => {
    for (const [index, type] of parameters.entries()) maker.bind({ name: names[index] ?? '', type, isConst: false });
  };
  const body = maker.body(false, () => {
    bind();
    if (choices.chance(40) && maker.depth < deepest) maker.say(mutation(maker) ?? ';');
    for (const name of names) if (choices.chance(60)) maker.say(`keep(${name});`);
    if (result.k !== 'void')
      maker.say(`return ${depth > 1 ? fresh(maker, result, depth + 1) : expression(maker, result, depth + 1)};`);
  });
  return `(${heads}): ${textOf(result)} => ${body}`;
}
