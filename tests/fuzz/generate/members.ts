/**
 * What a class can have beside fields and methods: private state, statics, accessors, parameter properties, type parameters,
 * abstract members; and functions that keep state without a class.
 */
import { expression, fresh } from './expressions.ts';
import { nearType } from './functions.ts';
import type { Maker } from './maker.ts';
import { someLeaf, someType } from './new-type.ts';
import { bindNew, type Feature, someStatements } from './statements.ts';
import { isPlain, number, type Type, textOf, undefinedType, unionOf } from './types.ts';
import { widen } from './widen.ts';

export const memberFeatures: Readonly<Record<string, Feature>> = {
  privateState: [3, privateState],
  statics: [2, statics],
  abstractClass: [2, abstractClass],
  genericClass: [2, genericClass],
  parameterProperty: [1, parameterProperty],
  accessorPair: [2, accessorPair],
  literalAccessor: [1, literalAccessor],
  cell: [2, cell],
  classExpression: [1, classExpression],
};

const orMissing = (type: Type): Type => unionOf([type, undefinedType]);
/** Written in the class, so that nothing but what the module declares is in scope. */
const atTop = (maker: Maker, type: Type): string => maker.atTop(() => fresh(maker, type, 3));

/** A field that is tested and used in methods, some of which change it. */
function privateState(maker: Maker): void {
  const { choices } = maker;
  const of = someType(maker, 1);
  const [name, value] = [maker.name('C'), maker.name('v')];
  const field = choices.pick(['#f', 'f', 'private f', 'protected f']);
  const read = `this.${field.replace(/^\w+ /, '')}`;
  const between = maker.dares()
    ? choices.pick(['this.clear();', 'run(() => { this.clear(); });', `${name}.last?.clear();`, 'this.other();'])
    : choices.pick(['', 'keep(1);', `const held = ${read};\nkeep(held);`]);
  const use = choices.pick([
    `if (${read} !== undefined) {\n${between}\nconst used = ${read};\nkeep(used);\n}`,
    `if (${read} === undefined) return;\n${between}\nconst used = ${read};\nkeep(used);`,
    `while (${read} !== undefined) {\nconst used = ${read};\nkeep(used);\n${between}\nbreak;\n}`,
    `${read} ??= ${atTop(maker, of)};\n${between}\nconst used = ${read};\nkeep(used);`,
    `${read} = ${atTop(maker, of)};\n${between}\nconst used = ${read};\nkeep(used);`,
  ]);
  const type = textOf(orMissing(of));
  maker.top.push(
    `class ${name} {\nstatic last: ${name} | undefined = undefined;\n${field}: ${type} = ${atTop(maker, of)};\nput(f: ${type}): void { ${read} = f; ${name}.last = this; }\nclear(): void { ${read} = undefined; }\nother(): void { keep(${read}); }\nuse(): void {\n${use}\n}\n}`,
  );
  maker.say(
    `const ${value} = new ${name}();\n${value}.use();\n${value}.put(${expression(maker, of, 1)});\n${value}.use();`,
  );
}

function statics(maker: Maker): void {
  const { choices } = maker;
  const of = someType(maker, 1);
  const name = maker.name('C');
  const [value, type] = [atTop(maker, of), textOf(of)];
  const dares = maker.dares();
  const ways = [
    `static all: (${type})[] = [];\nstatic { ${name}.all.push(${value}); }\nstatic first = ${name}.all[0];`,
    `static readonly one: ${type} = ${value};\nstatic readonly two: ${type} = ${name}.one;`,
    `${dares ? `static early = ${name}.late;\n` : ''}static late: ${type} = ${value};`,
    `static held: ${type} | undefined;\nstatic { ${dares ? '' : `this.held = ${value};`} }\nstatic get(): ${type} { return this.held ?? ${value}; }`,
  ];
  maker.top.push(`class ${name} {\n${choices.pick(ways)}\n}`);
  maker.say(`keep(Object.keys(new ${name}()));`);
  if (/all/.test(maker.top.at(-1) ?? ''))
    maker.say(`${name}.all.push(${expression(maker, of, 1)});\nkeep(${name}.all, ${name}.first);`);
}

function abstractClass(maker: Maker): void {
  const { choices } = maker;
  const of = nearType(maker);
  const [base, made, value] = [maker.name('A'), maker.name('C'), maker.name('v')];
  const wide = widen(choices, of, false);
  const early = maker.dares() && choices.chance(30);
  const narrower = of.k === 'union' && maker.dares() ? choices.pick(of.of) : of;
  maker.top.push(
    `abstract class ${base}<T> {\nheld: T | undefined = undefined;\n${early ? 'constructor() { this.keep(); }\n' : ''}abstract make(): T;\nabstract take(value: T): void;\nkeep(): T { this.held = this.make(); return this.held; }\n}`,
    `class ${made} extends ${base}<${textOf(of)}> {\nown: ${textOf(of)} = ${atTop(maker, of)};\noverride make(): ${textOf(of)} { return this.own; }\noverride take(value: ${textOf(narrower)}): void { keep(value); ${narrower === of ? 'this.own = value; ' : ''}}\n}`,
  );
  maker.say(`const ${value} = new ${made}();\nkeep(${value}.keep());`);
  const seen = maker.dares() ? wide : of;
  maker.say(`const ${value}w: ${base}<${textOf(seen)}> = ${value};\n${value}w.take(${expression(maker, seen, 1)});`);
  maker.say(`keep(${value}w.held, ${value}.make());`);
}

function genericClass(maker: Maker): void {
  const { choices } = maker;
  const of = nearType(maker);
  const [name, value] = [maker.name('C'), maker.name('v')];
  const variance = choices.pick(['', '', 'out ', 'in out ']);
  maker.top.push(
    `class ${name}<${variance}T> {\nitems: T[] = [];\n#last: T | undefined = undefined;\nadd(item: T): this { this.items.push(item); this.#last = item; return this; }\nget last(): T | undefined { return this.#last; }\nmap<U>(f: (item: T) => U): ${name}<U> {\nconst made = new ${name}<U>();\nfor (const item of this.items) made.add(f(item));\nreturn made;\n}\n}`,
  );
  maker.say(`const ${value} = new ${name}<${textOf(of)}>().add(${expression(maker, of, 1)});`);
  const wide = maker.dares() ? widen(choices, of, false) : of;
  maker.say(`const ${value}w: ${name}<${textOf(wide)}> = ${value};\n${value}w.add(${expression(maker, wide, 1)});`);
  maker.say(`keep(${value}.items, ${value}.last, ${value}.map((item) => [item]).last);`);
}

function parameterProperty(maker: Maker): void {
  const [a, b] = [nearType(maker), someLeaf(maker)];
  const [name, value] = [maker.name('C'), maker.name('v')];
  const kind = maker.choices.pick(['readonly', 'public', 'private readonly', 'protected']);
  maker.top.push(
    `class ${name} {\nsum = [1];\nconstructor(${kind} p: ${textOf(a)}, readonly q: ${textOf(b)} = ${atTop(maker, b)}) {}\nget(): ${textOf(a)} { return this.p; }\n}`,
  );
  maker.say(
    `const ${value} = new ${name}(${expression(maker, a, 1)});\nkeep(${value}.get(), ${value}.q, ${value}.sum);`,
  );
}

/** Takes more than it gives, or is a field in a subclass. */
function accessorPair(maker: Maker): void {
  const { choices } = maker;
  const of = nearType(maker);
  const [base, heir, value] = [maker.name('C'), maker.name('C'), maker.name('v')];
  const given = maker.dares() ? widen(choices, of, false) : of;
  const kept = given === of ? 'this.#p = value;' : isPlain(of) ? 'keep(value);' : ';';
  maker.top.push(
    `class ${base} {\n#p: ${textOf(of)} = ${atTop(maker, of)};\nget p(): ${textOf(of)} { return this.#p; }\nset p(value: ${textOf(given)}) { ${kept} }\n}`,
    `class ${heir} extends ${base} {\noverride get p(): ${textOf(of)} { return super.p; }\n${maker.dares() ? '' : `override set p(value: ${textOf(given)}) { super.p = value; }\n`}}`,
  );
  maker.say(
    `const ${value} = new ${choices.pick([base, heir])}();\n${value}.p = ${expression(maker, given, 1)};\nkeep(${value}.p);`,
  );
  bindNew(
    maker,
    { k: 'record', properties: [{ name: 'p', type: of, optional: false, readonly: !maker.dares(), method: false }] },
    value,
  );
}

function literalAccessor(maker: Maker): void {
  const of = someType(maker, 1);
  const [name, view] = [maker.name('v'), maker.name('v')];
  const missing = orMissing(of);
  maker.say(
    `const ${name} = { get p(): ${textOf(missing)} { return maybe() ? ${fresh(maker, of, 3)} : undefined; } };\nkeep(${name}.p);`,
  );
  maker.say(`const ${view}: { ${maker.dares() ? '' : 'readonly '}p: ${textOf(missing)} } = ${name};`);
  maker.say(`if (${view}.p !== undefined) { const used = ${view}.p; keep(used); }`);
  if (maker.dares())
    maker.say(
      `const ${view}s = { ...${name} };\nif (${view}s.p !== undefined) { const used = ${view}s.p; keep(used); }`,
    );
}

/** State in a closure, behind functions. */
function cell(maker: Maker): void {
  const of = nearType(maker);
  const [name, value] = [maker.name('mk'), maker.name('v')];
  maker.top.push(
    `function ${name}<T>(start: T) {\nlet held = start;\nreturn { get: (): T => held, put: (next: T): void => { held = next; } };\n}`,
  );
  const wide = maker.dares() ? widen(maker.choices, of, false) : of;
  maker.say(`const ${value} = ${name}<${textOf(of)}>(${expression(maker, of, 1)});`);
  maker.say(`const ${value}w: { get: () => ${textOf(wide)}; put: (next: ${textOf(of)}) => void } = ${value};`);
  maker.say(`${value}w.put(${expression(maker, of, 1)});\nkeep(${value}.get(), ${value}w.get());`);
  if (maker.dares()) {
    maker.say(
      `const ${value}p: { get: () => ${textOf(of)}; put: (next: ${textOf(wide)}) => void } = ${value};\n${value}p.put(${expression(maker, wide, 1)});\nkeep(${value}.get());`,
    );
  }
}

function classExpression(maker: Maker): void {
  const of = someType(maker, 1);
  const [name, value] = [maker.name('K'), maker.name('v')];
  const body = maker.body(false, () => someStatements(maker, 2));
  maker.say(
    `const ${name} = class {\np: ${textOf(of)} = ${fresh(maker, of, 2)};\nreadonly n = ${fresh(maker, number)};\ndo(): void ${body}\n};`,
  );
  maker.say(`const ${value} = new ${name}();\n${value}.do();\nkeep(${value}.p, ${value}.n);`);
}
