/**
 * Tests of what a value is, with something between the test and the use that may change it.
 *
 * Owns: which tests fit a type, and what interferes: an alias, a closure, a call, an await, a loop's next round.
 */
import { expression } from './expressions.ts';
import type { Maker } from './maker.ts';
import { mutation } from './mutation.ts';
import { type Path, readable } from './paths.ts';
import { type Feature, someStatements } from './statements.ts';
import { assignable, type Property, propertiesOf, type Type, textOf } from './types.ts';

export const narrowFeatures: Readonly<Record<string, Feature>> = {
  narrow: [9, narrow],
  narrowLoop: [3, narrowLoop],
  switchKind: [3, switchKind],
  guard: [3, guard],
  aliasedTest: [2, aliasedTest],
};

const isNullish = (type: Type): boolean => type.k === 'scalar' && (type.of === 'undefined' || type.of === 'null');

/** Places whose type a test can tell more of. */
export function testable(maker: Maker): readonly { readonly path: Path; readonly tests: readonly string[] }[] {
  return readable(maker).flatMap((path) => {
    if (/[()]/.test(path.text)) return [];
    const tests = testsOf(maker, path);
    return tests.length > 0 ? [{ path, tests }] : [];
  });
}

export function testsOf(maker: Maker, { text, type }: Path): readonly string[] {
  if (type.k === 'unknown') {
    return [
      `typeof ${text} === 'string'`,
      `typeof ${text} === 'number'`,
      `typeof ${text} === 'object'`,
      `Array.isArray(${text})`,
      ...instances(maker, text),
    ];
  }
  if (type.k === 'object') return [`Array.isArray(${text})`, `'p' in ${text}`, ...instances(maker, text)];
  if (type.k === 'class' || type.k === 'record') {
    if (maker.features.has('inTest')) maker.use('inTest');
    return [...instances(maker, text), ...(maker.features.has('inTest') ? [`'s' in ${text}`] : [])];
  }
  return type.k === 'union' ? unionTests(maker, text, type.of) : [];
}

const instances = (maker: Maker, text: string): readonly string[] =>
  maker.classes.map(({ name }) => `${text} instanceof ${name}`);

function unionTests(maker: Maker, text: string, of: readonly Type[]): readonly string[] {
  const tests: string[] = [];
  const scalars = of.filter((part) => part.k === 'scalar').filter((part) => !isNullish(part));
  for (const part of scalars)
    if (part.k === 'scalar') tests.push(`typeof ${text} === '${part.of}'`, `typeof ${text} !== '${part.of}'`);
  if (of.some(isNullish)) tests.push(`${text} != null`, `${text}`, `${text} !== undefined`);
  if (of.every((part) => part.k === 'literal')) tests.push(...of.map((part) => `${text} === ${textOf(part)}`));
  if (of.some((part) => part.k === 'array' || part.k === 'tuple')) tests.push(`Array.isArray(${text})`);
  if (of.some((part) => part.k === 'function')) tests.push(`typeof ${text} === 'function'`);
  const records = of.filter((part) => part.k === 'record');
  if (records.length === of.length && of.length > 0) tests.push(...recordTests(text, records));
  if (of.some((part) => part.k === 'class')) tests.push(...instances(maker, text));
  return tests;
}

function recordTests(text: string, records: readonly Type[]): readonly string[] {
  const tagged = records.every((part) => kindOf(part) !== undefined);
  if (tagged)
    return records.flatMap((part) => [`${text}.kind === '${kindOf(part)}'`, `${text}.kind !== '${kindOf(part)}'`]);
  return records.flatMap((part) => (propertiesOf(part) ?? []).slice(0, 1).map(({ name }) => `'${name}' in ${text}`));
}

export function kindOf(type: Type): string | undefined {
  const kind = propertiesOf(type)?.find(({ name }) => name === 'kind');
  return kind?.type.k === 'literal' ? String(kind.type.of) : undefined;
}

/** Statements that may make a test stale. */
export function interfere(maker: Maker, { text, type }: Path): void {
  const { choices } = maker;
  const change = (): string => {
    const declared = maker.variables.find(({ name }) => name === text);
    if (choices.chance(50) && !declared?.isConst && !/\[|\]/.test(text) && isWritable(maker, text)) {
      return `${text} = ${expression(maker, type, 1)};`;
    }
    return mutation(maker) ?? ';';
  };
  choices.weighted<() => void>([
    [2, () => undefined],
    [3, () => maker.say(mutation(maker) ?? ';')],
    [3, () => someStatements(maker, 2)],
    [maker.isAsync ? 2 : 0, () => maker.say('await null;')],
    [2, () => maker.say(`run(() => ${maker.body(false, () => maker.say(change()))});`)],
    [1, () => maker.say(`[1].forEach(() => ${maker.body(false, () => maker.say(change()))});`)],
  ])();
}

function isWritable(maker: Maker, text: string): boolean {
  const [root = '', ...names] = text.split('.');
  let type = maker.variables.find(({ name }) => name === root)?.type;
  if (names.length === 0) return true;
  let last: Property | undefined;
  for (const name of names) {
    last = type && propertiesOf(type)?.find((property) => property.name === name);
    type = last?.type;
  }
  return last !== undefined && !last.readonly && !last.method && !last.optional;
}

/** The narrowed place is read where what was tested counts. */
export function use(maker: Maker, { text }: Path): void {
  const [name, inner] = [maker.name('u'), maker.name('u')];
  maker.say(`const ${name} = ${text};\nkeep(${name});`);
  if (maker.choices.chance(40)) maker.say(`run(() => { const ${inner} = ${text}; keep(${inner}); });`);
}

function narrow(maker: Maker): void {
  const { choices } = maker;
  const found = testable(maker);
  if (found.length === 0) return;
  const { path, tests } = choices.pick(found);
  if (
    choices.chance(35) &&
    isWritable(maker, path.text) &&
    !maker.variables.find(({ name }) => name === path.text)?.isConst
  )
    poke(maker, path);
  const test = choices.pick(tests);
  const then = maker.block(() => {
    interfere(maker, path);
    use(maker, path);
  });
  const otherwise = choices.chance(30) ? ` else ${maker.block(() => use(maker, path))}` : '';
  maker.say(`if (${test}) ${then}${otherwise}`);
}

/** A closure that changes the place, made ahead of the test and free to be called after it. */
function poke(maker: Maker, { text, type }: Path): void {
  const name = maker.name('poke');
  const body = maker.body(false, () => maker.say(`${text} = ${expression(maker, type, 1)};`));
  maker.say(`const ${name} = (): void => ${body};`);
  maker.bindCallable({ name, parameters: [], result: { k: 'void' }, isAsync: false });
}

/** What was tested in one round is used in the next. */
function narrowLoop(maker: Maker): void {
  const found = testable(maker);
  if (found.length === 0) return;
  const { path, tests } = maker.choices.pick(found);
  const index = maker.name('i');
  const inner = maker.block(() => {
    use(maker, path);
    interfere(maker, path);
  });
  maker.say(`if (${maker.choices.pick(tests)}) for (let ${index} = 0; ${index} < 3; ${index} += 1) ${inner}`);
}

function switchKind(maker: Maker): void {
  const found = readable(maker).filter(
    ({ text, type }) => type.k === 'union' && type.of.every(kindOf) && !/[()]/.test(text),
  );
  if (found.length === 0) return;
  const path = maker.choices.pick(found);
  if (path.type.k !== 'union') return;
  const cases = path.type.of.map((part) => {
    const body = maker.block(() => {
      interfere(maker, path);
      use(maker, { text: path.text, type: part });
    });
    return `case '${kindOf(part)}': ${body}\nbreak;`;
  });
  maker.say(`switch (${path.text}.kind) {\n${cases.join('\n')}\ndefault:\nkeep(${path.text});\n}`);
}

/** A type predicate of the program's own: of what its body proves, or of something near it. */
function guard(maker: Maker): void {
  const { choices } = maker;
  const found = testable(maker).filter(({ path }) => path.type.k === 'union' && /^\w+$/.test(path.text));
  if (found.length === 0) return;
  const { path } = choices.pick(found);
  if (path.type.k !== 'union') return;
  const claimed = choices.pick(path.type.of);
  const name = maker.name('is');
  const tests = testsOf(maker, { text: 'x', type: path.type });
  if (tests.length === 0 || !assignable(claimed, path.type)) return;
  maker.top.push(
    `function ${name}(x: ${textOf(path.type)}): x is ${textOf(claimed)} { return ${choices.pick(tests)}; }`,
  );
  const body = maker.block(() => {
    interfere(maker, path);
    use(maker, path);
  });
  maker.say(`if (${name}(${path.text})) ${body} else ${maker.block(() => use(maker, path))}`);
}

/** The test's result is kept in a constant, which TypeScript remembers the meaning of. */
function aliasedTest(maker: Maker): void {
  const found = testable(maker);
  if (found.length === 0) return;
  const { path, tests } = maker.choices.pick(found);
  const name = maker.name('t');
  maker.say(`const ${name} = ${maker.choices.pick(tests)};`);
  const body = maker.block(() => {
    interfere(maker, path);
    use(maker, path);
  });
  maker.say(`if (${name}) ${body}`);
}
