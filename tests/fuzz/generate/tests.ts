/** More ways to ask what a value is: assertions, filters, chains, loops over links, switches, labels, `finally`. */
import { expression, fresh } from './expressions.ts';
import { nearType } from './functions.ts';
import type { Maker } from './maker.ts';
import { mutation } from './mutation.ts';
import { interfere, testable, testsOf, use } from './narrow.ts';
import { someRecord, someType } from './new-type.ts';
import { readable } from './paths.ts';
import { bindNew, type Feature, someStatements } from './statements.ts';
import { isPlain, type Type, textOf, undefinedType, unionOf } from './types.ts';

export const testFeatures: Readonly<Record<string, Feature>> = {
  assertion: [2, assertion],
  filterGuard: [2, filterGuard],
  chain: [3, chain],
  links: [2, links],
  switchType: [2, switchType],
  label: [2, label],
  late: [3, late],
  shortCircuit: [3, shortCircuit],
  recursion: [2, recursion],
  optionalMethod: [1, optionalMethod],
};

/** `asserts x is T`, of what its body tests or near it. */
function assertion(maker: Maker): void {
  const { choices } = maker;
  const found = testable(maker).filter(({ path }) => path.type.k === 'union' && /^[\w.]+$/.test(path.text));
  if (found.length === 0) return;
  const { path } = choices.pick(found);
  if (path.type.k !== 'union') return;
  const tests = testsOf(maker, { text: 'x', type: path.type });
  if (tests.length === 0) return;
  const name = maker.name('assert');
  const claimed = choices.pick(path.type.of);
  const says = choices.chance(30) ? 'asserts x' : `asserts x is ${textOf(claimed)}`;
  maker.top.push(
    `function ${name}(x: ${textOf(path.type)}): ${says} { if (!(${choices.pick(tests)})) throw new Error('stop'); }`,
  );
  const error = maker.name('error');
  const body = maker.block(() => {
    maker.say(`${name}(${path.text});`);
    interfere(maker, path);
    use(maker, path);
  });
  maker.say(`try ${body} catch (${error}) { settle(${error}); }`);
}

function filterGuard(maker: Maker): void {
  const { choices } = maker;
  const found = readable(maker).filter(({ type }) => type.k === 'array' && type.of.k === 'union');
  const [made, of] = [maker.name('v'), unionOf([someType(maker, 1), undefinedType])];
  if (found.length === 0) {
    bindNew(maker, { k: 'array', of, readonly: false }, `[${expression(maker, of, 1)}, ${expression(maker, of, 1)}]`);
    return;
  }
  const { text, type } = choices.pick(found);
  if (type.k !== 'array' || type.of.k !== 'union') return;
  const tests = testsOf(maker, { text: 'e', type: type.of });
  if (tests.length === 0) return;
  const test = choices.pick(tests);
  const claimed = maker.dares() ? `: e is ${textOf(choices.pick(type.of.of))}` : '';
  const method = choices.pick(['filter', 'filter', 'find', 'every', 'some', 'findLast']);
  maker.say(`const ${made} = ${text}.${method}((e)${claimed} => ${test});\nkeep(${made});`);
  if (method === 'every')
    maker.say(
      `if (${text}.every((e) => ${test})) {\n${mutation(maker) ?? ';'}\nconst u${made} = ${text};\nkeep(u${made});\n}`,
    );
}

/** `o?.p`, which tells of `o` as well. */
function chain(maker: Maker): void {
  const { choices } = maker;
  const type = someRecord(maker);
  const [first] = type.properties;
  if (!first || first.method) return;
  const missing = unionOf([type, undefinedType]);
  const name = maker.name('v');
  const isLet = choices.chance(50);
  maker.say(
    `${isLet ? 'let' : 'const'} ${name}: ${textOf(missing)} = some<${textOf(missing)}>(${fresh(maker, missing, 1)});`,
  );
  maker.bind({ name, type: missing, isConst: !isLet });
  const path = `${name}?.${first.name}`;
  const test = choices.pick([
    `${path} !== undefined`,
    `${path}`,
    `${path} === ${isPlain(first.type) ? fresh(maker, first.type, 3) : 'undefined'}`,
    `typeof ${path} === 'string'`,
  ]);
  const inner = maker.block(() => {
    interfere(maker, { text: name, type: missing });
    maker.say(`const u${name} = ${name};\nkeep(u${name}, ${path});`);
    maker.say(`const w${name} = ${path};\nkeep(w${name});`);
  });
  maker.say(`if (${test}) ${inner}`);
}

/** A list of links, gone through while it changes. */
function links(maker: Maker): void {
  const of = nearType(maker);
  const [name, at, head] = [maker.name('L'), maker.name('at'), maker.name('v')];
  maker.top.push(`interface ${name} { value: ${textOf(of)}; next: ${name} | undefined }`);
  const value = (): string => expression(maker, of, 2);
  maker.say(`const ${head}: ${name} = { value: ${value()}, next: { value: ${value()}, next: undefined } };`);
  maker.say(`let ${at}: ${name} | undefined = ${head};`);
  const cut = maker.dares() ? `${head}.next = undefined;` : ';';
  const body = maker.block(() => {
    maker.say(`keep(${at}.value);`);
    if (maker.choices.chance(50)) someStatements(maker, 1);
    maker.say(`${at} = ${at}.next;\n${maker.dares() ? `keep(${at});` : ''}`);
  });
  maker.say(`while (${at} !== undefined) ${body}`);
  maker.say(
    `if (${head}.next !== undefined) {\n${cut}\nrun(() => { ${cut} });\nconst u${at} = ${head}.next;\nkeep(u${at});\n}`,
  );
}

function switchType(maker: Maker): void {
  const { choices } = maker;
  const found = testable(maker).filter(({ path, tests }) => path.type.k === 'union' && tests.length > 1);
  if (found.length === 0) return;
  const { path, tests } = choices.pick(found);
  if (path.type.k !== 'union') return;
  const scalars = path.type.of.flatMap((part) => (part.k === 'scalar' && part.of !== 'null' ? [part.of] : []));
  const arm = (): string =>
    maker.block(() => {
      interfere(maker, path);
      use(maker, path);
    });
  if (scalars.length > 1 && choices.chance(70)) {
    const cases = scalars.map((of) => `case '${of}': ${arm()}\nbreak;`);
    maker.say(`switch (typeof ${path.text}) {\n${cases.join('\n')}\ndefault: ${arm()}\n}`);
  } else {
    const cases = tests
      .slice(0, 2)
      .map((test) => `case ${/===|instanceof|!==/.test(test) ? test : 'maybe()'}: ${arm()}\nbreak;`);
    maker.say(`switch (true) {\n${cases.join('\n')}\ndefault: ${arm()}\n}`);
  }
}

/** Loops that are left from within others. */
function label(maker: Maker): void {
  const found = testable(maker);
  const [name, i, j] = [maker.name('loop'), maker.name('i'), maker.name('j')];
  const { choices } = maker;
  const inner = maker.block(() => {
    if (choices.chance(50)) someStatements(maker, 1);
    maker.say(`if (maybe()) ${choices.pick(['continue', 'break'])} ${name};`);
    someStatements(maker, 2);
  });
  const outer = maker.block(() => {
    if (found.length > 0) {
      const { path, tests } = choices.pick(found);
      maker.say(`if (!(${choices.pick(tests)})) ${choices.pick(['continue', 'break'])} ${name};`);
      maker.say(`for (let ${j} = 0; ${j} < 2; ${j} += 1) ${inner}`);
      use(maker, path);
    } else maker.say(`for (let ${j} = 0; ${j} < 2; ${j} += 1) ${inner}`);
  });
  maker.say(`${name}: for (let ${i} = 0; ${i} < 3; ${i} += 1) ${outer}`);
}

/** A variable that is set on some ways only: around `try`, loops, closures. */
function late(maker: Maker): void {
  const { choices } = maker;
  const of = nearType(maker);
  const missing = unionOf([of, undefinedType]);
  const [name, error] = [maker.name('v'), maker.name('error')];
  maker.say(`let ${name}: ${textOf(missing)} = undefined;`);
  const set = `${name} = ${expression(maker, of, 1)};`;
  const some = (): string => maker.block(() => someStatements(maker, 1));
  maker.say(
    choices.pick([
      `try {\n${set}\nif (maybe()) throw new Error('stop');\n${name} = undefined;\n} catch (${error}) {\nsettle(${error});\nconst u${name} = ${name};\nkeep(u${name});\n} finally {\nconst f${name} = ${name};\nkeep(f${name});\n}`,
      `const set${name} = (): void => { ${name} = maybe() ? ${fresh(maker, of, 2)} : undefined; };\n${set}\nset${name}();`,
      `for (let i = 0; i < 3; i += 1) {\nconst u${name} = ${name};\nkeep(u${name});\nif (i === 1) ${name} = undefined; else ${set}\n${some()}\n}`,
      `do {\n${set}\nif (maybe()) break;\n${name} = undefined;\n} while (maybe());`,
      `${set}\n[1, 2].forEach(() => { const u${name} = ${name}; keep(u${name}); ${name} = undefined; });`,
      `${name} ??= ${expression(maker, of, 1)};\nconst g${name} = (): void => { ${name} = undefined; };\nif (maybe()) g${name}();`,
    ]),
  );
  maker.say(
    `const w${name} = ${name};\nkeep(w${name});\nif (${name} !== undefined) { const x${name} = ${name}; keep(x${name}); }`,
  );
}

/** `a && b`, `a ? b : c`, `a || b`: a test, something in between, a use, in one expression. */
function shortCircuit(maker: Maker): void {
  const { choices } = maker;
  const found = testable(maker);
  if (found.length === 0) return;
  const { path, tests } = choices.pick(found);
  const test = choices.pick(tests);
  const calls = maker.callables.filter(({ isAsync, parameters }) => !isAsync && parameters.length === 0);
  const between =
    calls.length > 0 && maker.inFunction === 0
      ? `(keep(${choices.pick(calls).name}()), true)`
      : choices.pick(['maybe()', 'true']);
  const name = maker.name('u');
  maker.say(
    choices.pick([
      `const ${name} = ${test} && ${between} ? ${path.text} : undefined;\nkeep(${name});`,
      `const ${name} = ${test} && ${between} && some(${path.text});\nkeep(${name});`,
      `const ${name} = !(${test}) || ${between} && some(${path.text});\nkeep(${name});`,
      `const ${name} = ${test} ? [${path.text}, ${between}, ${path.text}] : [];\nkeep(${name});`,
      `if (${test} && ${between}) { const ${name} = ${path.text}; keep(${name}); }`,
    ]),
  );
}

/** What was tested is used after the function has called itself. */
function recursion(maker: Maker): void {
  const of = nearType(maker);
  const [name, a] = [maker.name('f'), maker.name('a')];
  const declared = maker.atTop(() => {
    const body = maker.body(false, () => {
      maker.bind({ name: a, type: of, isConst: false });
      maker.say('if (n <= 0) return;');
      someStatements(maker, 1);
      const found = testable(maker);
      const inner = maker.block(() => {
        maker.say(`${name}(n - 1, ${expression(maker, of, 2)});`);
        const [first] = found;
        if (first) use(maker, first.path);
      });
      const [first] = found;
      maker.say(`if (${first ? maker.choices.pick(first.tests) : 'maybe()'}) ${inner}`);
      someStatements(maker, 1);
    });
    return `function ${name}(n: number, ${a}: ${textOf(of)}): void ${body}`;
  });
  maker.top.push(declared);
  maker.say(`${name}(2, ${expression(maker, of, 1)});`);
}

/** A method that may be absent, or be taken for another. */
function optionalMethod(maker: Maker): void {
  const of = nearType(maker);
  const [name, view] = [maker.name('v'), maker.name('v')];
  const type: Type = { k: 'function', parameters: [of], result: of };
  maker.say(
    `const ${name}: { n: number; m?: ${textOf(type)} } = { n: 1${maker.choices.chance(60) ? `, m: ${fresh(maker, type, 2)}` : ''} };`,
  );
  maker.say(`keep(${name}.m?.(${expression(maker, of, 1)}));`);
  const clear = maker.dares()
    ? `const ${view}: { n: number; m?: ${textOf(type)} } = { n: 2 };\nrun(() => { ${name}.m = ${view}.m ?? ((a) => a); });`
    : ';';
  maker.say(`if (${name}.m) {\n${clear}\nkeep(${name}.m(${expression(maker, of, 1)}));\n}`);
  maker.say(`if ('m' in ${name}) keep(${name}.m);`);
}
