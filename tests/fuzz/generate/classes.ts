/**
 * Classes: fields, inheritance, overrides, methods taken off their object, what a constructor may run too early, lookalikes.
 *
 * Owns: their declarations. Classes stand at the top of the module.
 */
import { expression, fresh } from './expressions.ts';
import type { Maker } from './maker.ts';
import { someLeaf, someType } from './new-type.ts';
import { bindNew, type Feature } from './statements.ts';
import { type ClassType, isPlain, type Property, type Type, textOf, voidType } from './types.ts';
import { widen } from './widen.ts';

export const classFeatures: Readonly<Record<string, Feature>> = {
  class: [5, declareClass],
  subclass: [5, subclass],
  make: [4, make],
  methodCall: [4, methodCall],
  detach: [2, detach],
  lookalike: [2, lookalike],
  early: [2, early],
  accessor: [2, accessor],
  fieldOrder: [1, fieldOrder],
};

const property = (name: string, type: Type, more: Partial<Property> = {}): Property => ({
  ...{ name, type, optional: false, readonly: false, method: false },
  ...more,
});

/** A field given by the constructor, one with a value, a method that sets the first. */
export function declareClass(maker: Maker): void {
  const { choices } = maker;
  const name = maker.name('C');
  const first = choices.chance(40) ? someType(maker, 1) : someLeaf(maker);
  const second = someType(maker, 1);
  const hasPrivate = choices.chance(40);
  const properties = [
    property('p', first, { readonly: choices.chance(20) }),
    property('q', second),
    ...(maker.features.has('optionalField') && choices.chance(40)
      ? [property('o', someLeaf(maker), { optional: true })]
      : []),
    property('set', { k: 'function', parameters: [second], result: voidType }, { method: true }),
    property('get', { k: 'function', parameters: [], result: second }, { method: true }),
  ];
  const optional = properties.find((each) => each.optional);
  const lines = [
    `${properties[0]?.readonly ? 'readonly ' : ''}p: ${textOf(first)};`,
    `q: ${textOf(second)} = ${maker.atTop(() => fresh(maker, second, 3))};`,
    ...(optional ? [`o?: ${textOf(optional.type)};`] : []),
    ...(hasPrivate ? ['#own = 1;'] : []),
    `constructor(p: ${textOf(first)}) { this.p = p; }`,
    `set(a: ${textOf(second)}): void { ${hasPrivate ? 'this.#own += 1; ' : ''}this.q = a; }`,
    `get(): ${textOf(second)} { return this.q; }`,
  ];
  maker.top.push(`class ${name} {\n${lines.join('\n')}\n}`);
  const made: ClassType = { k: 'class', name, base: undefined, properties, parameters: [first], hasPrivate };
  maker.classes.push(made);
  make(maker);
}

/** Overrides with what TypeScript lets an override be. */
function subclass(maker: Maker): void {
  const { choices } = maker;
  if (maker.classes.length === 0) {
    declareClass(maker);
    return;
  }
  const base = choices.pick(maker.classes);
  const name = maker.name('C');
  const dares = maker.dares();
  const own = someType(maker, 1);
  const [, second] = base.properties;
  if (!second) return;
  const lines = [`own: ${textOf(own)} = ${maker.atTop(() => fresh(maker, own, 3))};`];
  const properties = [...base.properties, property('own', own)];
  if (dares && second.type.k === 'union') {
    const narrower = choices.pick(second.type.of);
    const parameter = choices.chance(50);
    if (parameter) lines.push(`override set(a: ${textOf(narrower)}): void { keep(a); this.q = a; }`);
    else {
      lines.push(`override q: ${textOf(narrower)} = ${maker.atTop(() => fresh(maker, narrower, 3))};`);
      properties[1] = { ...second, type: narrower };
    }
  } else if (choices.chance(50)) {
    lines.push(`override get(): ${textOf(second.type)} { keep(this.own); return super.get(); }`);
  }
  maker.top.push(`class ${name} extends ${base.name} {\n${lines.join('\n')}\n}`);
  maker.classes.push({ k: 'class', name, base, properties, parameters: base.parameters, hasPrivate: base.hasPrivate });
  make(maker);
}

function make(maker: Maker): void {
  if (maker.classes.length === 0) return;
  const type = maker.choices.pick(maker.classes.slice(-2));
  bindNew(maker, type, fresh(maker, type));
}

const objects = (
  maker: Maker,
): readonly { readonly name: string; readonly type: Type; readonly members: readonly Property[] }[] =>
  maker.variables.flatMap(({ name, type }) => {
    const members = type.k === 'class' || type.k === 'record' ? type.properties.filter(({ method }) => method) : [];
    return members.length > 0 ? [{ name, type, members }] : [];
  });

function methodCall(maker: Maker): void {
  const found = objects(maker);
  if (found.length === 0) return;
  const { name, members } = maker.choices.pick(found);
  const member = maker.choices.pick(members);
  if (member.type.k !== 'function') return;
  const args = member.type.parameters.map((type) => expression(maker, type, 1)).join(', ');
  const called = `${name}.${member.name}(${args})`;
  if (member.type.result.k === 'void') maker.say(`${called};`);
  else bindNew(maker, member.type.result, called);
}

/** A method without its object. */
function detach(maker: Maker): void {
  const found = objects(maker);
  if (found.length === 0) return;
  const { name, members } = maker.choices.pick(found);
  const member = maker.choices.pick(members);
  if (member.type.k !== 'function') return;
  const args = member.type.parameters.map((type) => expression(maker, type, 1)).join(', ');
  const taken = maker.name('m');
  const ways = [
    `const ${taken} = ${name}.${member.name};`,
    `const { ${member.name}: ${taken} } = ${name};`,
    `const ${taken} = (a: never): unknown => ${name}.${member.name}(a);`,
    `const ${taken} = some(${name}.${member.name});`,
  ];
  const [wrapped] = maker.dares() ? [maker.choices.pick(ways)] : [];
  if (wrapped && !wrapped.includes('never')) maker.say(`${wrapped}\nkeep(${taken}(${args}));`);
  else maker.say(`const ${taken} = (): unknown => ${name}.${member.name}(${args});\nkeep(${taken}());`);
}

/** An object that looks like an instance. */
function lookalike(maker: Maker): void {
  const { choices } = maker;
  if (maker.classes.length === 0) {
    declareClass(maker);
    return;
  }
  const type = choices.pick(maker.classes);
  if (type.hasPrivate || !maker.dares()) {
    make(maker);
    return;
  }
  const parts = type.properties
    .filter(({ optional }) => !optional)
    .map(({ name, type: of }) => `${name}: ${fresh(maker, of, 1)}`);
  const name = bindNew(maker, type, `{ ${parts.join(', ')} }`);
  maker.say(`if (!(${name} instanceof ${type.name})) keep(${name});`);
}

/** Something runs before the fields are there. */
function early(maker: Maker): void {
  const { choices } = maker;
  const of = someType(maker, 1);
  const value = maker.atTop(() => fresh(maker, of, 3));
  const [a, b] = [maker.name('C'), maker.name('C')];
  const calls = maker.dares();
  const ways = [
    `class ${a} {\nconstructor() { ${calls ? 'this.start();' : ''} }\nstart(): void {}\n}\nclass ${b} extends ${a} {\nf: ${textOf(of)} = ${value};\noverride start(): void { keep(this.f); }\n}`,
    `class ${b} {\nf: ${textOf(of)};\nconstructor() { ${calls ? 'this.start(); ' : ''}this.f = ${value};${calls ? '' : ' this.start();'} }\nstart(): void { keep(this.f); }\n}`,
    `class ${b} {\nf: ${textOf(of)};\nconstructor() { const later = (): void => { keep(this.f); }; ${calls ? 'later(); ' : ''}this.f = ${value}; later(); }\n}`,
    `class ${b} {\nstatic all: ${b}[] = [];\nf: ${textOf(of)};\nconstructor() { ${calls ? `${b}.all.push(this); keep(${b}.all[0]?.f); ` : ''}this.f = ${value}; }\n}`,
  ];
  maker.top.push(choices.pick(ways));
  maker.say(`keep(new ${b}());`);
}

/** Fields whose values need one another. */
function fieldOrder(maker: Maker): void {
  const of = someLeaf(maker);
  const name = maker.name('C');
  const value = fresh(maker, of);
  const body = maker.dares()
    ? `early = this.read();\nf: ${textOf(of)} = ${value};\nread(): ${textOf(of)} { return this.f; }`
    : `f: ${textOf(of)} = ${value};\nlater = this.f;`;
  maker.top.push(`class ${name} {\n${body}\n}`);
  maker.say(`keep(new ${name}());`);
}

/** A property that gives something else each time, or something else than it takes. */
function accessor(maker: Maker): void {
  const of = someLeaf(maker);
  const wide = widen(maker.choices, of, false);
  if (!isPlain(wide)) return;
  const [name, object] = [maker.name('C'), maker.name('v')];
  const [a, b] = [fresh(maker, wide), fresh(maker, wide)];
  maker.top.push(
    `class ${name} {\nn = 0;\nget p(): ${textOf(wide)} { this.n += 1; return this.n % 2 === 0 ? ${a} : ${b}; }\n}`,
  );
  const kind = of.k === 'scalar' ? of.of : 'string';
  maker.say(
    `const ${object} = new ${name}();\nif (typeof ${object}.p === '${kind}') { const c = ${object}.p; keep(c); }`,
  );
  const view = maker.name('v');
  maker.say(
    `const ${view}: { readonly p: ${textOf(wide)} } = ${object};\nif (typeof ${view}.p === '${kind}') { const c = ${view}.p; keep(c); }`,
  );
}
