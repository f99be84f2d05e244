/** What the sealed library does with values: arrays, maps, objects, promises, iterators. */
import { expression } from './expressions.ts';
import { nearType } from './functions.ts';
import type { Maker } from './maker.ts';
import { someType } from './new-type.ts';
import { readable } from './paths.ts';
import { bindNew, type Feature } from './statements.ts';
import { isPlain, type Type, textOf, undefinedType, unionOf } from './types.ts';

export const libraryFeatures: Readonly<Record<string, Feature>> = {
  arrays: [5, arrays],
  maps: [2, maps],
  objects: [3, objects],
  promises: [3, promises],
  iterators: [2, iterators],
  utility: [2, utility],
};

function arrays(maker: Maker): void {
  const { choices } = maker;
  const found = readable(maker).filter(({ type }) => type.k === 'array' || type.k === 'tuple');
  if (found.length === 0) return;
  const { text, type } = choices.pick(found);
  const of = type.k === 'array' ? type.of : type.k === 'tuple' ? unionOf(type.of) : undefinedType;
  const value = (): string => expression(maker, of, 1);
  const list: Type = { k: 'array', of, readonly: false };
  const reads = [
    () => bindNew(maker, list, `${text}.filter(() => maybe())`),
    () => bindNew(maker, list, `${text}.concat([${value()}])`),
    () => bindNew(maker, unionOf([of, undefinedType]), `${text}.find(() => maybe())`),
    () => bindNew(maker, list, `${text}.with(0, ${value()})`.replace(/^(.*)$/, `(${text}.length > 0 ? $1 : [])`)),
    () => bindNew(maker, list, `${text}.toSpliced(0, 1, ${value()})`),
    () => maker.say(`${text}.forEach((e, i, all) => { keep(e); keep(all); });`),
    () => bindNew(maker, list, `${text}.flatMap((e) => [e, ${value()}])`),
    () =>
      maker.say(
        `keep(${text}.reduce<${textOf(unionOf([of, undefinedType]))}>((sum, e) => maybe() ? e : sum, undefined));`,
      ),
    () => maker.say(`keep([${text}, [${value()}]].flat());`),
    () => maker.say(`keep(Object.fromEntries(${text}.map((e, i) => [\`k\${i}\`, e])));`),
    () => maker.say(`keep([...${text}.entries()]);`),
    () => maker.say(`keep(${text}.at(-1));`),
    () => maker.say(`keep(${text}.map((e) => ({ p: e })));`),
    () => maker.say(`keep(${text}.filter(Boolean));`),
  ];
  const canWrite = (type.k === 'array' || (type.k === 'tuple' && maker.dares())) && !type.readonly;
  const changes = canWrite
    ? [
        () => maker.say(`${text}.push(${value()});`),
        () => maker.say(`keep(${text}.pop());`),
        () => maker.say(`${text}.reverse();`),
        () => maker.say(`${text}.sort(() => 1);`),
        () => maker.say(`keep(${text}.splice(0, 1));`),
        () => maker.say(`${text}.copyWithin(0, 1, 2);`),
      ]
    : [];
  choices.pick([...reads, ...changes])();
}

function maps(maker: Maker): void {
  const { choices } = maker;
  const found = readable(maker).filter(({ type }) => type.k === 'map' || type.k === 'set');
  if (found.length === 0) return;
  const { text, type } = choices.pick(found);
  if (type.k !== 'map' && type.k !== 'set') return;
  const value = expression(maker, type.of, 1);
  if (type.k === 'map') {
    choices.pick([
      () => maker.say(`keep([...${text}]);`),
      () => bindNew(maker, { k: 'map', of: type.of, readonly: false }, `new Map(${text})`),
      () => maker.say(`${text}.forEach((e, key) => { keep(e); keep(key); });`),
      () => maker.say(type.readonly ? `keep(${text}.get('k'));` : `keep(${text}.getOrInsert('n', ${value}));`),
      () => maker.say(`keep(Object.fromEntries(${text}));`),
    ])();
  } else {
    choices.pick([
      () => maker.say(`keep([...${text}]);`),
      () => maker.say(`keep(${text}.union(new Set([${value}])));`),
      () => bindNew(maker, { k: 'set', of: type.of, readonly: false }, `new Set(${text})`),
    ])();
  }
}

function objects(maker: Maker): void {
  const found = readable(maker).filter(
    ({ type }) => type.k === 'record' || type.k === 'dictionary' || (type.k === 'class' && maker.dares()),
  );
  if (found.length === 0) return;
  const { text, type } = maker.choices.pick(found);
  const each = maker.name('e');
  maker.choices.pick([
    () => maker.say(`keep(Object.keys(${text}));`),
    () => maker.say(`for (const ${each} of Object.values(${text})) keep(${each});`),
    () => maker.say(`for (const [k${each}, ${each}] of Object.entries(${text})) { keep(k${each}); keep(${each}); }`),
    () => maker.say(`keep(Object.freeze({ ...${text} }));`),
    () => maker.say(`for (const ${each} in ${text}) keep(${each});`),
    () =>
      type.k === 'dictionary' ? maker.say(`keep(${text}['zz']);`) : maker.say(`keep(Object.entries(${text}).length);`),
  ])();
}

function promises(maker: Maker): void {
  if (!maker.isAsync) return;
  const { choices } = maker;
  const [a, b] = [nearType(maker), someType(maker, 1)];
  const [x, y] = [expression(maker, a, 1), expression(maker, b, 1)];
  const [m, n] = [maker.name('d'), maker.name('d')];
  choices.pick([
    () => maker.say(`keep(await Promise.resolve(${x}));`),
    () =>
      maker.say(
        `const [${m}, ${n}] = await Promise.all([later<${textOf(a)}>(${x}), later<${textOf(b)}>(${y})]);\nkeep(${m});\nkeep(${n});`,
      ),
    () => maker.say(`keep(await Promise.race([later<${textOf(a)}>(${x}), later<${textOf(b)}>(${y})]));`),
    () =>
      maker.say(
        `keep(await later<${textOf(a)}>(${x}).then((got) => { keep(got); return some<${textOf(b)}>(${y}); }));`,
      ),
    () => maker.say(`keep(await new Promise<${textOf(a)}>((resolve) => { resolve(${x}); }));`),
    () => maker.say(`keep(await Promise.allSettled([later<${textOf(a)}>(${x})]));`),
    () => maker.say(`keep(await Promise.reject(new Error('no')).catch(() => some<${textOf(b)}>(${y})));`),
  ])();
}

function iterators(maker: Maker): void {
  const found = readable(maker).filter(({ type }) => type.k === 'array' || type.k === 'map');
  if (found.length === 0) return;
  const { text, type } = maker.choices.pick(found);
  if (type.k !== 'array' && type.k !== 'map') return;
  const value = expression(maker, type.of, 1);
  maker.choices.pick([
    () => maker.say(`keep(${text}.values().toArray());`),
    () => maker.say(`keep(${text}.values().find((e) => e !== undefined));`),
    () => maker.say(`keep(${text}.values().map((e) => maybe() ? e : ${value}).toArray());`),
    () => maker.say(`const ${maker.name('v')} = ${text}.values().next();`),
    () => maker.say(`keep(${text}.values().find(() => maybe()));`),
  ])();
}

/** Types made of types. */
function utility(maker: Maker): void {
  const { choices } = maker;
  const found = maker.variables.filter(({ type }) => type.k === 'record' && type.name !== undefined && !isPlain(type));
  if (found.length === 0) return;
  const { name, type } = choices.pick(found);
  if (type.k !== 'record') return;
  const [first] = type.properties;
  if (!first || first.method) return;
  const of = textOf(type);
  const dares = maker.dares();
  const made = maker.name('v');
  const types = dares
    ? [
        `Partial<${of}>`,
        `Pick<${of}, '${first.name}'>`,
        `Omit<${of}, '${first.name}'>`,
        `{ -readonly [K in keyof ${of}]: ${of}[K] }`,
        `Record<'${first.name}', ${of}['${first.name}'] | undefined>`,
      ]
    : [
        `Readonly<${of}>`,
        `Readonly<Partial<${of}>>`,
        `Pick<${of}, '${first.name}'>`,
        `{ readonly [K in keyof ${of}]: ${of}[K] | undefined }`,
      ];
  maker.say(`const ${made}: ${choices.pick(types)} = ${name};\nkeep(${made});`);
  if (dares && !first.optional) maker.say(`${made}.${first.name} = ${expression(maker, first.type, 1)};`);
}
