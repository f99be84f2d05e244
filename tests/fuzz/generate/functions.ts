/**
 * Functions: with parameters that are written through, callbacks, defaults, rest, generics, generators and asynchronous ones.
 *
 * Owns: their declarations and calls. Functions of the module see only what the module declares; local ones see all.
 */
import { call, expression } from './expressions.ts';
import type { Maker } from './maker.ts';
import { mutation, provoke } from './mutation.ts';
import { someType } from './new-type.ts';
import { bindNew, type Feature, someStatements } from './statements.ts';
import { isPlain, propertiesOf, sameType, type Type, textOf, unionOf, voidType } from './types.ts';
import { widen } from './widen.ts';

export const functionFeatures: Readonly<Record<string, Feature>> = {
  declareFunction: [6, declareFunction],
  callFunction: [6, callFunction],
  closure: [4, closure],
  callback: [3, callback],
  generic: [4, generic],
  generator: [3, generator],
  async: [4, asynchronous],
  wait: [2, wait],
  rest: [2, rest],
  overload: [1, overload],
  method: [1, () => undefined],
  optionalParameter: [2, optionalParameter],
};

/** A type that something in scope could flow to. */
export function nearType(maker: Maker): Type {
  const from = maker.variables.filter(({ type }) => !isPlain(type));
  if (from.length === 0 || maker.choices.below(100) < 25) return someType(maker);
  const { type } = maker.choices.pick(from);
  if (maker.choices.chance(45)) return type;
  return widen(maker.choices, type, !maker.dares());
}

interface Head {
  readonly names: readonly string[];
  readonly text: string;
}

function head(maker: Maker, parameters: readonly Type[]): Head {
  const names = parameters.map(() => maker.name('a'));
  return { names, text: parameters.map((type, index) => `${names[index]}: ${textOf(type)}`).join(', ') };
}

function bodyFor(maker: Maker, { names }: Head, parameters: readonly Type[], result: Type, isAsync = false): string {
  return maker.body(isAsync, () => {
    for (const [index, type] of parameters.entries()) maker.bind({ name: names[index] ?? '', type, isConst: false });
    for (const [index, type] of parameters.entries()) {
      if (maker.choices.chance(40)) provoke(maker, { name: names[index] ?? '', type, isConst: true });
    }
    someStatements(maker, 4);
    if (result.k !== 'void') maker.say(`return ${expression(maker, result, 1)};`);
  });
}

function declareFunction(maker: Maker): void {
  const { choices } = maker;
  const parameters = Array.from({ length: 1 + choices.below(2) }, () => nearType(maker));
  const result = choices.chance(30) ? voidType : choices.chance(50) ? nearType(maker) : (parameters[0] ?? voidType);
  const name = maker.name('f');
  const start = head(maker, parameters);
  const declared = (): string =>
    `function ${name}(${start.text}): ${textOf(result)} ${bodyFor(maker, start, parameters, result)}`;
  if (maker.depth <= 1) maker.top.push(maker.atTop(declared));
  else maker.say(declared());
  maker.bindCallable({ name, parameters, result, isAsync: false });
  if (choices.below(100) < 70) callFunction(maker);
}

function callFunction(maker: Maker): void {
  const found = maker.callables.filter((each) => !each.isAsync || maker.isAsync);
  if (found.length === 0 || maker.inFunction > 0) return;
  const picked = maker.choices.pick(found.slice(-4));
  if (picked.result.k === 'void') maker.say(`${picked.isAsync ? 'await ' : ''}${call(maker, picked)};`);
  else bindNew(maker, picked.result, `${picked.isAsync ? 'await ' : ''}${call(maker, picked)}`);
}

/** Local, and writes what it closes over. */
function closure(maker: Maker): void {
  const name = maker.name('c');
  const result = maker.choices.chance(50) ? voidType : nearType(maker);
  const body = maker.body(false, () => {
    maker.say(mutation(maker) ?? ';');
    if (result.k !== 'void') maker.say(`return ${expression(maker, result, 1)};`);
  });
  maker.say(`const ${name} = (): ${textOf(result)} => ${body};`);
  maker.bindCallable({ name, parameters: [], result, isAsync: false });
  maker.bind({ name, type: { k: 'function', parameters: [], result }, isConst: true });
}

/** A function that calls what it is given, with what it closes over or makes. */
function callback(maker: Maker): void {
  const given = nearType(maker);
  const result = maker.choices.chance(40) ? voidType : nearType(maker);
  const type: Type = { k: 'function', parameters: [given], result };
  const [name, use] = [maker.name('f'), maker.name('use')];
  const declared = maker.atTop(() => {
    const body = maker.body(false, () => {
      const value = expression(maker, given, 1);
      maker.say(result.k === 'void' ? `${use}(${value});` : `keep(${use}(${value}));`);
    });
    return `function ${name}(${use}: ${textOf(type)}): void ${body}`;
  });
  maker.top.push(declared);
  maker.say(`${name}(${expression(maker, type)});`);
}

function generic(maker: Maker): void {
  const { choices } = maker;
  const found = maker.variables.filter(({ type }) => !isPlain(type));
  if (found.length === 0) return;
  const { name, type } = choices.pick(found);
  const element = type.k === 'array' || type.k === 'set' ? type.of : someType(maker, 1);
  const value = expression(maker, element, 1);
  const properties = (propertiesOf(type) ?? []).filter(({ method }) => !method);
  const ways: (() => void)[] = [
    () => bindNew(maker, type, `some(${name})`),
    () => maker.say(`keep(first([${name}, ${name}]));`),
    () => maker.say(`keep(pair(${name}, ${value}));`),
  ];
  if (type.k === 'array' && !type.readonly) {
    const wide = widen(choices, type.of, false);
    ways.push(() => maker.say(`put(${name}, ${value});`));
    ways.push(() => maker.say(`put<${textOf(maker.dares() ? wide : type.of)}>(${name}, ${value});`));
  }
  const [property] = properties;
  if (property && !property.readonly) {
    ways.push(() => maker.say(`setKey(${name}, '${property.name}', ${expression(maker, property.type, 1)});`));
    ways.push(() =>
      maker.say(`keep(merge(${name}, { ${property.name}: ${expression(maker, someType(maker, 1), 1)} }));`),
    );
    ways.push(() => maker.say(`keep(getKey(${name}, '${property.name}'));`));
    ways.push(() => maker.say(`patch(${name}, { ${property.name}: ${expression(maker, property.type, 1)} });`));
  }
  if (type.k === 'box') ways.push(() => maker.say(`fillBox(${name}, ${expression(maker, type.of, 1)});`));
  choices.pick(ways)();
}

function generator(maker: Maker): void {
  const { choices } = maker;
  const of = nearType(maker);
  const name = maker.name('g');
  const received = choices.chance(40) ? nearType(maker) : undefined;
  const body = maker.body(false, () => {
    const got = maker.name('y');
    maker.say(`const ${got} = yield ${expression(maker, of, 1)};\nkeep(${got});`);
    if (received) maker.bind({ name: got, type: received, isConst: true });
    someStatements(maker, 2);
    maker.say(`yield ${expression(maker, of, 1)};`);
  });
  const type = received
    ? `Generator<${textOf(of)}, void, ${textOf(received)}>`
    : `Generator<${textOf(of)}, void, unknown>`;
  maker.say(`function* ${name}(): ${type} ${body}`);
  if (received) {
    const [made, next] = [maker.name('v'), maker.name('v')];
    maker.say(`const ${made} = ${name}();\nkeep(${made}.next(${expression(maker, received, 1)}));`);
    maker.say(
      `const ${next} = ${made}.next(${expression(maker, received, 1)});\nif (!${next}.done) keep(${next}.value);`,
    );
    return;
  }
  const each = maker.name('e');
  const inner = maker.block(() => {
    maker.bind({ name: each, type: of, isConst: true });
    maker.say(`keep(${each});`);
    someStatements(maker, 2);
  });
  maker.say(`for (const ${each} of ${name}()) ${inner}`);
}

function asynchronous(maker: Maker): void {
  if (!maker.isAsync || maker.inFunction > 0) return;
  const parameters = [nearType(maker)];
  const result = nearType(maker);
  const name = maker.name('h');
  const start = head(maker, parameters);
  const declared = (): string =>
    `async function ${name}(${start.text}): Promise<${textOf(result)}> ${bodyFor(maker, start, parameters, result, true)}`;
  if (maker.choices.chance(50)) maker.top.push(maker.atTop(declared));
  else maker.say(declared());
  const started = maker.name('v');
  if (maker.choices.chance(40)) {
    maker.say(`const ${started} = ${name}(${parameters.map((type) => expression(maker, type, 1)).join(', ')});`);
    someStatements(maker, 2);
    bindNew(maker, result, `await ${started}`);
  } else bindNew(maker, result, `await ${name}(${parameters.map((type) => expression(maker, type, 1)).join(', ')})`);
}

function wait(maker: Maker): void {
  if (!maker.isAsync) return;
  const found = maker.variables.filter(({ type }) => type.k === 'promise');
  const [first] = found;
  if (first?.type.k === 'promise') {
    const { type } = first;
    if (maker.choices.chance(50)) bindNew(maker, type.of.k === 'promise' ? type.of.of : type.of, `await ${first.name}`);
    else maker.say(`keep(await ${first.name}.then((got) => { keep(got); return got; }));`);
  } else maker.say('await null;');
}

function rest(maker: Maker): void {
  const of = nearType(maker);
  const [name, all] = [maker.name('f'), maker.name('all')];
  const declared = maker.atTop(() => {
    const body = maker.body(false, () => {
      maker.bind({ name: all, type: { k: 'array', of, readonly: false }, isConst: true });
      someStatements(maker, 3);
    });
    return `function ${name}(...${all}: ${textOf({ k: 'array', of, readonly: false })}): void ${body}`;
  });
  maker.top.push(declared);
  const arrays = maker.variables.filter(({ type }) => type.k === 'array' && sameType(type.of, of));
  if (arrays.length > 0) maker.say(`${name}(...${maker.choices.pick(arrays).name});`);
  else maker.say(`${name}(${expression(maker, of, 1)}, ${expression(maker, of, 1)});`);
  if (maker.dares()) {
    const other = maker.name('v');
    maker.say(
      `const ${other}: (a: ${textOf(of)}, b?: ${textOf(of)}) => void = ${name};\n${other}(${expression(maker, of, 1)});`,
    );
  }
}

/** Something optional that a wider type does not mention. */
function optionalParameter(maker: Maker): void {
  const [given, hidden] = [nearType(maker), someType(maker, 1)];
  const [name, a, b, list] = [maker.name('f'), maker.name('a'), maker.name('b'), maker.name('v')];
  const filled = maker.choices.chance(50)
    ? `${b}: ${textOf(hidden)} = ${expression(maker, hidden, 3)}`
    : `${b}?: ${textOf(hidden)}`;
  maker.say(`const ${name} = (${a}: ${textOf(given)}, ${filled}): void => {\nkeep(${a});\nkeep(${b});\n};`);
  const value = expression(maker, given, 1);
  if (maker.dares()) {
    maker.say(`const ${list}: (a: ${textOf(given)}) => void = ${name};\n[${value}].forEach(${list});`);
  } else maker.say(`${name}(${value});\n${name}(${value}, ${expression(maker, hidden, 1)});`);
}

function overload(maker: Maker): void {
  const [a, b] = [nearType(maker), someType(maker, 1)];
  if (sameType(a, b)) return;
  const [name, x] = [maker.name('f'), maker.name('x')];
  const result = maker.dares() ? expression(maker, a, 3) : x;
  const both = unionOf([a, b]);
  const signatures = [a, b].map((type) => `function ${name}(${x}: ${textOf(type)}): ${textOf(type)};`).join('\n');
  if (maker.depth > 1) return;
  maker.top.push(
    `${signatures}\nfunction ${name}(${x}: ${textOf(both)}): ${textOf(both)} { return ${maker.dares() ? result : x}; }`,
  );
  maker.say(`keep(${name}(${expression(maker, a, 1)}));\nkeep(${name}(${expression(maker, b, 1)}));`);
}
