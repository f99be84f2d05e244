/**
 * Patterns and literals: taken apart in parameters, told apart by a name that was taken out, made with no annotation, tuples of
 * several lengths, types that are several at once.
 */
import { expression, fresh } from './expressions.ts';
import { nearType } from './functions.ts';
import type { Maker } from './maker.ts';
import { interfere, kindOf, use } from './narrow.ts';
import { someLeaf, someRecord, someType } from './new-type.ts';
import { readable } from './paths.ts';
import { bindNew, type Feature, someStatements } from './statements.ts';
import { type Property, propertiesOf, type RecordType, type Type, textOf, undefinedType, unionOf } from './types.ts';
import { widen } from './widen.ts';

export const patternFeatures: Readonly<Record<string, Feature>> = {
  parameterPattern: [2, parameterPattern],
  nestedPattern: [2, nestedPattern],
  dependentPattern: [2, dependentPattern],
  dependentParameters: [2, dependentParameters],
  inferred: [3, inferred],
  checkedLiteral: [1, checkedLiteral],
  intersection: [2, intersection],
  longTuple: [2, longTuple],
};

const plainParts = (type: Type): readonly Property[] => (propertiesOf(type) ?? []).filter(({ method }) => !method);

function parameterPattern(maker: Maker): void {
  const type = nearType(maker);
  const parts = plainParts(type);
  if (parts.length === 0) return;
  const name = maker.name('f');
  const body = maker.atTop(() => {
    const names = parts.map(() => maker.name('a'));
    const bound = parts.map((part, at) => {
      const filled = part.optional && maker.choices.chance(60);
      return `${part.name}: ${names[at]}${filled ? ` = ${expression(maker, part.type, 2)}` : ''}`;
    });
    const inner = maker.body(false, () => {
      for (const [at, part] of parts.entries()) {
        const name = names[at] ?? '';
        if (part.optional) maker.say(`keep(${name});`);
        else maker.bind({ name, type: part.type, isConst: false });
      }
      someStatements(maker, 2);
      maker.say(`keep(${names.join(', ')});`);
    });
    const fallback = maker.choices.chance(30) ? ` = ${fresh(maker, type, 3)}` : '';
    return `function ${name}({ ${bound.join(', ')} }: ${textOf(type)}${fallback}): void ${inner}`;
  });
  maker.top.push(body);
  maker.say(`${name}(${expression(maker, type, 1)});`);
}

function nestedPattern(maker: Maker): void {
  const found = readable(maker).flatMap(({ text, type }) =>
    plainParts(type).flatMap((part) =>
      part.optional
        ? []
        : part.type.k === 'tuple' || part.type.k === 'array' || plainParts(part.type).length > 0
          ? [{ text, part }]
          : [],
    ),
  );
  if (found.length === 0) return;
  const { text, part } = maker.choices.pick(found);
  const [first, rest, outer] = [maker.name('d'), maker.name('d'), maker.name('d')];
  const { type } = part;
  const [inner] = plainParts(type);
  const pattern = inner ? `{ ${inner.name}: ${first}, ...${rest} }` : `[${first}, ...${rest}]`;
  maker.say(`const { ${part.name}: ${pattern}, ...${outer} } = ${text};\nkeep(${first}, ${rest}, ${outer});`);
  if (inner && !inner.optional) maker.bind({ name: first, type: inner.type, isConst: true });
}

/** `const { kind, p } = u; if (kind === 'a') p`. */
function dependentPattern(maker: Maker): void {
  const found = readable(maker).flatMap(({ text, type }) => {
    if (type.k !== 'union' || !type.of.every(kindOf)) return [];
    const [first, second] = type.of.map((part) => plainParts(part).find(({ name }) => name !== 'kind'));
    return first && second && first.name === second.name ? [{ text, name: first.name, type }] : [];
  });
  if (found.length === 0) return;
  const { text, name, type } = maker.choices.pick(found);
  const [kind, value] = [maker.name('k'), maker.name('d')];
  const start = maker.dares() ? 'let' : 'const';
  maker.say(`${start} { kind: ${kind}, ${name}: ${value} } = ${text};`);
  const body = maker.block(() => {
    interfere(maker, { text, type });
    use(maker, { text: value, type: undefinedType });
  });
  maker.say(`if (${kind} === 'a') ${body} else keep(${value});`);
}

/** Parameters that are a tuple of a union. */
function dependentParameters(maker: Maker): void {
  const [a, b] = [nearType(maker), someType(maker, 1)];
  const [name, kind, value] = [maker.name('f'), maker.name('k'), maker.name('a')];
  const changes = maker.dares() ? `${value} = ${fresh(maker, b, 3)};\n` : '';
  const tests = maker.body(false, () => {
    const inner = maker.block(() => {
      if (maker.choices.chance(50)) someStatements(maker, 1);
      maker.say(changes);
      use(maker, { text: value, type: a });
    });
    maker.say(`if (${kind} === 'a') ${inner} else keep(${value});`);
  });
  maker.say(`const ${name} = (...[${kind}, ${value}]: ['a', ${textOf(a)}] | ['b', ${textOf(b)}]): void => ${tests};`);
  maker.say(`${name}('a', ${expression(maker, a, 1)});\n${name}('b', ${expression(maker, b, 1)});`);
}

/** A literal whose type TypeScript finds out by itself. */
function inferred(maker: Maker): void {
  const { choices } = maker;
  const type = choices.chance(60) ? someRecord(maker) : nearType(maker);
  const name = maker.name('v');
  const value = fresh(maker, type, 1);
  if (value.startsWith('[]') || value === '{}') return;
  maker.say(`const ${name} = ${value};\nkeep(${name});`);
  if (choices.chance(70)) bindNew(maker, maker.dares() ? widen(choices, type, false) : type, name);
  if (maker.dares() && choices.chance(60)) bindNew(maker, widen(choices, type, false), name);
}

function checkedLiteral(maker: Maker): void {
  const type = someRecord(maker);
  const name = maker.name('v');
  const end = maker.choices.chance(30) ? 'as const' : `satisfies ${textOf(type)}`;
  maker.say(`const ${name} = ${fresh(maker, type, 1)} ${end};\nkeep(${name});`);
  if (end !== 'as const') bindNew(maker, maker.dares() ? widen(maker.choices, type, false) : type, name);
}

/** One object that is two things. */
function intersection(maker: Maker): void {
  const { choices } = maker;
  const [a, own] = [someRecord(maker), someType(maker, 1)];
  const extra: RecordType = {
    k: 'record',
    properties: [{ name: 'z', type: own, optional: choices.chance(20), readonly: choices.chance(20), method: false }],
  };
  const name = maker.name('v');
  const parts = a.properties
    .filter(({ optional }) => !optional)
    .map((part) => `${part.name}: ${fresh(maker, part.type, 2)}`);
  const value = `{ ${[...parts, `z: ${fresh(maker, own, 2)}`].join(', ')} }`;
  maker.say(`const ${name}: ${textOf(a)} & ${textOf(extra)} = ${value};`);
  bindNew(maker, a, name);
  bindNew(maker, maker.dares() ? widen(choices, extra, false) : extra, name);
  maker.say(`keep(${name}, ${name}.z);`);
}

/** With an element that may be absent, or any number of them. */
function longTuple(maker: Maker): void {
  const { choices } = maker;
  const [a, b] = [someType(maker, 1), someLeaf(maker)];
  const name = maker.name('v');
  const rest = choices.chance(50);
  const wide = maker.dares() ? widen(choices, b, false) : b;
  const tail = (of: Type): string => (rest ? `...(${textOf(of)})[]` : `(${textOf(of)})?`);
  const second = choices.chance(60) ? `, ${expression(maker, b, 2)}` : '';
  maker.say(`const ${name}: [${textOf(a)}, ${tail(b)}] = [${expression(maker, a, 2)}${second}];`);
  maker.say(`const ${name}w: ${choices.pick(['', 'readonly '])}[${textOf(a)}, ${tail(wide)}] = ${name};`);
  if (maker.dares()) {
    maker.say(
      choices.pick([
        `${name}[1] = ${expression(maker, b, 2)};`,
        `${name}.length > 1 && keep(${name}.pop());`,
        `const ${name}l: (${textOf(unionOf([a, wide]))})[] = ${name};\n${name}l.push(${fresh(maker, unionOf([a, wide]), 2)});`,
      ]),
    );
  }
  const [d, e] = [maker.name('d'), maker.name('d')];
  maker.say(`const [${d}, ...${e}] = ${name};\nkeep(${d}, ${e}, ${name}[1], ${name}w);`);
  maker.say(`if (${name}.length > 1) keep(${name}[1]);`);
}
