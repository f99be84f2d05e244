/** What the language calls by itself: iterators, generators within generators, templates, thenables, what `using` disposes of. */
import { expression, fresh } from './expressions.ts';
import { nearType } from './functions.ts';
import type { Maker } from './maker.ts';
import { mutation } from './mutation.ts';
import { someLeaf, someType } from './new-type.ts';
import { bindNew, type Feature, someStatements } from './statements.ts';
import { type Type, textOf, unionOf, voidType } from './types.ts';
import { widen } from './widen.ts';

export const protocolFeatures: Readonly<Record<string, Feature>> = {
  iterable: [2, iterable],
  tagged: [2, tagged],
  delegate: [2, delegate],
  asyncGenerator: [2, asyncGenerator],
  thenable: [1, thenable],
  disposable: [1, disposable],
  thrown: [2, thrown],
  sender: [2, sender],
};

function iterable(maker: Maker): void {
  const of = nearType(maker);
  const [name, value, each] = [maker.name('C'), maker.name('v'), maker.name('e')];
  const element = textOf(of);
  const ways = [
    `*[Symbol.iterator](): Generator<${element}, void, unknown> { for (const e of this.#list) yield e; }`,
    `[Symbol.iterator](): Iterator<${element}> { return this.#list[Symbol.iterator](); }`,
    `[Symbol.iterator](): Iterator<${element}> {\nlet at = 0;\nconst list = this.#list;\nreturn { next(): IteratorResult<${element}> {\nconst value = list[at];\nat += 1;\nreturn value === undefined ? { done: true, value: undefined } : { done: false, value };\n} };\n}`,
  ];
  const list = textOf({ k: 'array', of, readonly: false });
  maker.top.push(
    `class ${name} {\n#list: ${list};\nconstructor(list: ${list}) { this.#list = list; }\n${maker.choices.pick(ways)}\nadd(e: ${element}): void { this.#list.push(e); }\n}`,
  );
  maker.say(`const ${value} = new ${name}([${expression(maker, of, 1)}, ${expression(maker, of, 1)}]);`);
  const wide = maker.dares() ? widen(maker.choices, of, false) : of;
  maker.say(`const ${value}w: Iterable<${textOf(wide)}> = ${value};`);
  const body = maker.block(() => {
    maker.bind({ name: each, type: of, isConst: true });
    maker.say(`keep(${each});\nif (maybe()) break;`);
    someStatements(maker, 2);
  });
  maker.say(`for (const ${each} of ${value}) ${body}`);
  maker.say(
    maker.choices.pick([
      `${value}.add(${expression(maker, of, 1)});\nkeep([...${value}w]);`,
      `const [${each}f, ...${each}r] = ${value}w;\nkeep(${each}f, ${each}r);`,
      `keep(Array.from(${value}w), new Set(${value}w));`,
    ]),
  );
}

function tagged(maker: Maker): void {
  const of = nearType(maker);
  const [name, values] = [maker.name('tag'), maker.name('all')];
  const declared = maker.atTop(() => {
    const body = maker.body(false, () => {
      maker.bind({ name: values, type: { k: 'array', of, readonly: false }, isConst: true });
      someStatements(maker, 2);
      maker.say(`keep(parts.raw);\nreturn ${values}[0];`);
    });
    const type = textOf({ k: 'array', of, readonly: false });
    return `function ${name}(parts: TemplateStringsArray, ...${values}: ${type}): ${textOf(unionOf([of, { k: 'scalar', of: 'undefined' }]))} ${body}`;
  });
  maker.top.push(declared);
  maker.say(`keep(${name}\`a\${${expression(maker, of, 1)}}b\${${expression(maker, of, 1)}}c\`);`);
}

/** `yield*`, and what it evaluates to. */
function delegate(maker: Maker): void {
  const [of, result] = [nearType(maker), someType(maker, 1)];
  const [inner, outer, got, each] = [maker.name('g'), maker.name('g'), maker.name('y'), maker.name('e')];
  const wide = maker.dares() ? widen(maker.choices, of, false) : of;
  const first = maker.body(false, () => {
    maker.say(`yield ${expression(maker, of, 1)};`);
    someStatements(maker, 1);
    maker.say(`return ${expression(maker, result, 1)};`);
  });
  const second = maker.body(false, () => {
    const start = maker.choices.chance(50) ? `keep(yield* [${expression(maker, wide, 1)}]);\n` : '';
    maker.say(`${start}const ${got} = yield* ${inner}();\nkeep(${got});`);
    maker.bind({ name: got, type: result, isConst: true });
    someStatements(maker, 1);
  });
  maker.say(`function* ${inner}(): Generator<${textOf(of)}, ${textOf(result)}, unknown> ${first}`);
  maker.say(`function* ${outer}(): Generator<${textOf(wide)}, void, unknown> ${second}`);
  maker.say(`for (const ${each} of ${outer}()) keep(${each});`);
  const end = maker.name('v');
  maker.say(
    `const ${end} = ${inner}().next();\nif (${end}.done === true) keep(${end}.value); else keep(${end}.value);`,
  );
}

function asyncGenerator(maker: Maker): void {
  if (!maker.isAsync || maker.inFunction > 0) return;
  const of = nearType(maker);
  const [name, each] = [maker.name('g'), maker.name('e')];
  const body = maker.body(true, () => {
    maker.say(`yield ${expression(maker, of, 1)};`);
    someStatements(maker, 2);
    maker.say(`await null;\nyield ${expression(maker, of, 1)};`);
  });
  const wide = maker.dares() ? widen(maker.choices, of, false) : of;
  maker.say(`async function* ${name}(): AsyncGenerator<${textOf(of)}, void, unknown> ${body}`);
  const inner = maker.block(() => {
    maker.bind({ name: each, type: wide, isConst: true });
    maker.say(`keep(${each});`);
    someStatements(maker, 2);
  });
  maker.say(
    `const ${name}w: AsyncIterable<${textOf(wide)}> = ${name}();\nfor await (const ${each} of ${name}w) ${inner}`,
  );
}

/** Something with a `then` that says what it likes. */
function thenable(maker: Maker): void {
  if (!maker.isAsync) return;
  const [of, other] = [someLeaf(maker), someLeaf(maker)];
  const [name, value] = [maker.name('C'), maker.name('v')];
  const called = maker.dares() ? 'then' : 'after';
  const given = `f(${fresh(maker, maker.dares() ? other : of, 3)})`;
  maker.top.push(
    `class ${name} {\n${called}(f: (value: ${textOf(maker.dares() ? unionOf([of, other]) : of)}) => void): void { ${given}; }\n}`,
  );
  maker.say(`const ${value} = await some(new ${name}());\nkeep(${value});`);
  maker.say(`keep(await later(new ${name}()));`);
}

function disposable(maker: Maker): void {
  const of = someLeaf(maker);
  const [name, value] = [maker.name('C'), maker.name('r')];
  const change = maker.atTop(() => maker.body(false, () => maker.say(mutation(maker) ?? ';')));
  maker.top.push(`class ${name} {\nheld: ${textOf(of)} = ${fresh(maker, of)};\n[Symbol.dispose](): void ${change}\n}`);
  const body = maker.block(() => {
    maker.say(`using ${value} = new ${name}();\nkeep(${value}.held);`);
    someStatements(maker, 3);
  });
  maker.say(body);
}

/** An error that carries something. */
function thrown(maker: Maker): void {
  const of = nearType(maker);
  const [name, error] = [maker.name('E'), maker.name('error')];
  maker.top.push(
    `class ${name} extends Error {\nreadonly data: ${textOf(of)};\nconstructor(data: ${textOf(of)}) {\nsuper('stop');\nthis.data = data;\n}\n}`,
  );
  const body = maker.block(() => {
    someStatements(maker, 2);
    maker.say(`if (maybe()) throw new ${name}(${expression(maker, of, 1)});`);
    someStatements(maker, 1);
  });
  const caught = maker.block(() => {
    maker.say(`if (${error} instanceof ${name}) keep(${error}.data, ${error}.message, ${error}.cause);`);
    maker.say(`else settle(${error});`);
  });
  maker.say(`try ${body} catch (${error}) ${caught} finally ${maker.block(() => someStatements(maker, 1))}`);
}

/** A generator whose type has other names, and is sent what its type says. */
function sender(maker: Maker): void {
  const [sent, given] = [nearType(maker), someLeaf(maker)];
  const [name, got, made, alias] = [maker.name('g'), maker.name('y'), maker.name('v'), maker.name('G')];
  const body = maker.body(false, () => {
    maker.say(`for (let i = 0; i < 3; i += 1) {\nconst ${got} = yield ${fresh(maker, given, 3)};\nkeep(${got});\n}`);
  });
  const type = `Generator<${textOf(given)}, void, ${textOf(sent)}>`;
  const named = maker.choices.pick([type, `${alias}`, `${alias}I`]);
  maker.top.push(`type ${alias} = ${type};\ninterface ${alias}I extends ${type} {}`);
  maker.say(`function* ${name}(): ${named} ${body}`);
  maker.say(`const ${made} = ${name}();`);
  const narrower: Type = maker.dares() ? widen(maker.choices, sent, false) : sent;
  maker.say(
    maker.dares()
      ? `keep(${made}.next());\nkeep(${made}.next());`
      : `keep(${made}.next(${expression(maker, sent, 1)}));\nkeep(${made}.next(${expression(maker, sent, 1)}));`,
  );
  if (maker.dares() && narrower.k !== voidType.k) {
    maker.say(`const ${made}w: Iterator<${textOf(given)}, void, ${textOf(narrower)}> = ${made};`);
    maker.say(`keep(${made}w.next(${expression(maker, narrower, 1)}));`);
  } else bindNew(maker, given, `some<${textOf(given)}>(${fresh(maker, given)})`);
}
