/**
 * Statements: the plain ones, and the choice among all features.
 *
 * Owns: the table of features and their weights. A feature that finds nothing to work on says nothing.
 */
import { classFeatures } from './classes.ts';
import { expression } from './expressions.ts';
import { functionFeatures } from './functions.ts';
import { libraryFeatures } from './library.ts';
import type { Maker } from './maker.ts';
import { memberFeatures } from './members.ts';
import { mutation, provoke } from './mutation.ts';
import { narrowFeatures } from './narrow.ts';
import { someType } from './new-type.ts';
import { readable } from './paths.ts';
import { patternFeatures } from './patterns.ts';
import { protocolFeatures } from './protocols.ts';
import { testFeatures } from './tests.ts';
import { isPlain, propertiesOf, type Type, textOf, undefinedType, unionOf } from './types.ts';
import { widen } from './widen.ts';

export type Feature = readonly [weight: number, make: (maker: Maker) => void];

const plain: Readonly<Record<string, Feature>> = {
  declare: [9, declare],
  alias: [12, alias],
  mutate: [10, (maker) => maker.say(mutation(maker) ?? ';')],
  read: [3, read],
  branch: [3, branch],
  loop: [3, loop],
  iterate: [4, iterate],
  destructure: [4, destructure],
  destructureArray: [2, destructureArray],
  assignPattern: [1, assignPattern],
  spread: [3, spread],
  attempt: [2, attempt],
  logical: [2, logicalAssignment],
};

export const features: Readonly<Record<string, Feature>> = {
  ...plain,
  ...narrowFeatures,
  ...functionFeatures,
  ...classFeatures,
  ...libraryFeatures,
  ...memberFeatures,
  ...patternFeatures,
  ...protocolFeatures,
  ...testFeatures,
};

/** Always there, so that every program has values and flows. */
const always = ['declare', 'alias', 'mutate'];

export function statement(maker: Maker): void {
  maker.left -= 1;
  const table = Object.entries(features)
    .filter(([name]) => always.includes(name) || maker.features.has(name))
    .map(([name, [weight, make]]) => [weight, { name, make }] as const);
  const { name, make } = maker.choices.weighted(table);
  maker.use(name);
  make(maker);
}

/** A few statements, as long as the program may grow. */
export function someStatements(maker: Maker, most: number): void {
  const count = 1 + maker.choices.below(most);
  for (let i = 0; i < count && maker.left > 0; i++) statement(maker);
}

function declare(maker: Maker): void {
  const type = someType(maker);
  bindNew(maker, type, expression(maker, type));
}

/** A variable that holds the value; a union is not narrowed to what it begins with. */
export function bindNew(maker: Maker, type: Type, value: string): string {
  const name = maker.name('v');
  const isConst = !maker.choices.chance(25);
  const given = type.k === 'union' ? `some<${textOf(type)}>(${value})` : value;
  maker.say(`${isConst ? 'const' : 'let'} ${name}: ${textOf(type)} = ${given};`);
  maker.bind({ name, type, isConst });
  return name;
}

/** Another name, of a wider type, for what is there. */
export function alias(maker: Maker): void {
  const from = maker.variables.filter(({ type }) => !isPlain(type));
  if (from.length === 0) {
    declare(maker);
    return;
  }
  const { name, type } = maker.choices.pick(from);
  const dares = maker.dares();
  const wide = widen(maker.choices, type, !dares);
  const other = bindNew(maker, wide, name);
  if (dares && maker.choices.chance(75)) provoke(maker, { name: other, type: wide, isConst: true });
}

function read(maker: Maker): void {
  const paths = readable(maker);
  if (paths.length > 0) maker.say(`keep(${maker.choices.pick(paths).text});`);
}

function branch(maker: Maker): void {
  const then = maker.block(() => someStatements(maker, 3));
  const otherwise = maker.choices.chance(40) ? ` else ${maker.block(() => someStatements(maker, 2))}` : '';
  maker.say(`if (maybe()) ${then}${otherwise}`);
}

function loop(maker: Maker): void {
  const index = maker.name('i');
  const body = maker.block(() => someStatements(maker, 3));
  maker.say(`for (let ${index} = 0; ${index} < 3; ${index} += 1) ${body}`);
}

function iterate(maker: Maker): void {
  const { choices } = maker;
  const found = readable(maker).flatMap(({ text, type }) => {
    if (type.k === 'array' || type.k === 'set')
      return [{ text: `${text}${type.k === 'array' ? '.slice()' : ''}`, of: type.of }];
    if (type.k === 'tuple') return [{ text, of: unionOf(type.of) }];
    return type.k === 'map' ? [{ text: `${text}.values()`, of: type.of }] : [];
  });
  if (found.length === 0) return;
  const { text, of } = choices.pick(found);
  const name = maker.name('e');
  const body = maker.block(() => {
    maker.bind({ name, type: of, isConst: true });
    maker.say(`keep(${name});`);
    someStatements(maker, 2);
  });
  maker.say(
    `let n${name} = 0;\nfor (const ${name} of ${text}) {\nif (n${name} > 3) break;\nn${name} += 1;\n${body}\n}`,
  );
}

function destructure(maker: Maker): void {
  const { choices } = maker;
  const found = readable(maker).filter(
    ({ type }) => (propertiesOf(type)?.filter(({ method }) => !method).length ?? 0) > 0,
  );
  if (found.length === 0) return;
  const { text, type } = choices.pick(found);
  const bound: { readonly name: string; readonly type: Type }[] = [];
  const properties = (propertiesOf(type) ?? []).filter(({ method }) => !method).slice(0, 1 + choices.below(3));
  const parts = properties.map((property) => {
    const name = maker.name('d');
    const filled = property.optional && choices.chance(60);
    bound.push({ name, type: property.optional && !filled ? unionOf([property.type, undefinedType]) : property.type });
    return `${property.name}: ${name}${filled ? ` = ${expression(maker, property.type, 1)}` : ''}`;
  });
  if (choices.chance(20)) {
    const rest = maker.name('d');
    parts.push(`...${rest}`);
    maker.say(`const { ${parts.join(', ')} } = ${text};\nkeep(${rest});`);
  } else maker.say(`const { ${parts.join(', ')} } = ${text};`);
  for (const each of bound) maker.bind({ ...each, isConst: true });
}

function destructureArray(maker: Maker): void {
  const found = readable(maker).filter(({ type }) => type.k === 'tuple' || type.k === 'array');
  if (found.length === 0) return;
  const { text, type } = maker.choices.pick(found);
  const [first, rest] = [maker.name('d'), maker.name('d')];
  maker.say(`const [${first}, ...${rest}] = ${text};\nkeep(${first});\nkeep(${rest});`);
  if (type.k === 'tuple') {
    const [head, ...tail] = type.of;
    if (head) maker.bind({ name: first, type: head, isConst: true });
    maker.bind({ name: rest, type: { k: 'tuple', of: tail, readonly: false }, isConst: true });
  } else if (type.k === 'array') maker.bind({ name: rest, type: { ...type, readonly: false }, isConst: true });
}

/** `[a.p, a.q] = [...]`, `({ p: a.q } = b)`. */
function assignPattern(maker: Maker): void {
  const { choices } = maker;
  const targets = maker.variables.flatMap(({ name, type }) =>
    (propertiesOf(type) ?? [])
      .filter(({ readonly, method }) => !readonly && !method)
      .map((property) => ({ text: `${name}.${property.name}`, type: property.type })),
  );
  if (targets.length === 0) return;
  const [a, b] = [choices.pick(targets), choices.pick(targets)];
  if (choices.chance(50))
    maker.say(`[${a.text}, ${b.text}] = [${expression(maker, a.type, 1)}, ${expression(maker, b.type, 1)}];`);
  else maker.say(`({ x: ${a.text} } = { x: ${expression(maker, a.type, 1)} });`);
}

function spread(maker: Maker): void {
  const { choices } = maker;
  const found = readable(maker).filter(({ type }) => type.k === 'record' || type.k === 'class');
  if (found.length === 0) return;
  const [a, b] = [choices.pick(found), choices.pick(found)];
  const name = maker.name('m');
  const extra = choices.chance(50) ? `, p: ${expression(maker, someType(maker, 1), 1)}` : '';
  const parts = choices.chance(50) ? `...${a.text}${extra}, ...${b.text}` : `...${a.text}, ...${b.text}${extra}`;
  maker.say(`const ${name} = { ${parts} };\nkeep(${name});`);
  if (
    extra === '' &&
    sameText(a.type, b.type) &&
    a.type.k === 'record' &&
    !a.type.properties.some(({ method }) => method)
  ) {
    maker.bind({ name, type: { k: 'record', properties: a.type.properties }, isConst: true });
  }
}

const sameText = (a: Type, b: Type): boolean => textOf(a) === textOf(b);

function attempt(maker: Maker): void {
  const body = maker.block(() => {
    someStatements(maker, 2);
    if (maker.choices.chance(60)) maker.say("if (maybe()) throw new Error('stop');");
    someStatements(maker, 2);
  });
  const last = maker.choices.chance(40) ? ` finally ${maker.block(() => someStatements(maker, 2))}` : '';
  const error = maker.name('error');
  maker.say(`try ${body} catch (${error}) ${maker.block(() => maker.say(`settle(${error});`))}${last}`);
}

function logicalAssignment(maker: Maker): void {
  const { choices } = maker;
  const found = maker.variables.flatMap(({ name, type }) =>
    (propertiesOf(type) ?? [])
      .filter((property) => !property.readonly && !property.method && (property.optional || mayBeAbsent(property.type)))
      .map((property) => ({ text: `${name}.${property.name}`, type: property.type })),
  );
  if (found.length === 0) return;
  const { text, type } = choices.pick(found);
  maker.say(`${text} ??= ${expression(maker, type, 1)};\nkeep(${text});`);
}

const mayBeAbsent = (type: Type): boolean =>
  type.k === 'union' && type.of.some((part) => part.k === 'scalar' && (part.of === 'undefined' || part.of === 'null'));
