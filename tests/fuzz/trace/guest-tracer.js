/**
 * The guest's half of the tracer: compares values with shapes where instrumented code asks it to.
 *
 * Owns: what a mismatch is. Evaluated as a module before the realm is hardened, so it keeps what it needs of the library.
 * Invariants: it runs no code of the program (accessors are not read, iterators not called); it changes nothing it looks at.
 */
const { getPrototypeOf, getOwnPropertyDescriptor, keys, hasOwn } = Object;
const { apply } = Reflect;
const { isArray } = Array;
const { stringify, parse } = JSON;
const report = globalThis.__report;
const mapEach = Map.prototype.forEach;
const setEach = Set.prototype.forEach;
const doneHas = WeakSet.prototype.has;
const doneAdd = WeakSet.prototype.add;
const then = Promise.prototype.then;
const engineErrors = [TypeError, ReferenceError, SyntaxError];
const builtins = {
  Map,
  Set,
  WeakMap,
  WeakSet,
  Promise,
  RegExp,
  ArrayBuffer,
  DataView,
  Error,
  RangeError,
  SyntaxError,
  TypeError,
};
for (const name of ['ReferenceError', 'EvalError', 'URIError', 'AggregateError']) builtins[name] = globalThis[name];
for (const bits of [
  'Int8',
  'Uint8',
  'Uint8Clamped',
  'Int16',
  'Uint16',
  'Int32',
  'Uint32',
  'Float16',
  'Float32',
  'Float64',
  'BigInt64',
  'BigUint64',
])
  builtins[`${bits}Array`] = globalThis[`${bits}Array`];
const { instance } = { instance: (value, make) => typeof make === 'function' && value instanceof make };

const maxDepth = 5;
const maxElements = 60;
let shapes = [];
let sites = [];
let classes = [];
let budget = 0;
let found = [];
const constructed = new WeakSet();

/** The shapes and, by site, the number of each site's shape. */
export function load(text) {
  const tables = parse(text);
  shapes = tables.shapes;
  sites = tables.sites;
  classes = [];
}

/** A class has been evaluated. */
export function register(number, made) {
  classes[number] ??= [];
  classes[number][classes[number].length] = made;
}

/** A value has been read where the program says it is of the site's type. */
export function trace(value, site) {
  if (budget > 0 && found.length < 5) {
    const why = check(value, sites[site], 0);
    if (why !== '') found[found.length] = { site, why, value: show(value, 0) };
  }
  return value;
}

/** As `trace`, of what `new` gave: from now on its fields must be there. */
export function made(value, site) {
  apply(doneAdd, constructed, [value]);
  return trace(value, site);
}

/** Calls `go` and reports what came of it, now or when its promise settles. */
export function run(go, id, visits) {
  budget = visits;
  found = [];
  let ended = false;
  const end = (how) => {
    if (ended) return;
    ended = true;
    report(id, stringify({ ...how, mismatches: found, left: budget }));
  };
  const fail = (error) => end(failure(error));
  try {
    const result = go();
    if (result instanceof Promise)
      apply(then, result, [(value) => end({ kind: 'value', value: show(value, 0) }), fail]);
    else end({ kind: 'value', value: show(result, 0) });
  } catch (error) {
    fail(error);
  }
}

function failure(error) {
  const isError = error instanceof Error;
  const engine = isError && engineErrors.some((kind) => error instanceof kind);
  return { kind: 'throws', engine, error: isError ? `${error.name}: ${error.message}` : show(error, 0) };
}

function check(value, index, depth) {
  budget -= 1;
  if (depth > maxDepth || budget < 0) return '';
  const shape = shapes[index];
  switch (shape.k) {
    case 'any':
      return '';
    case 'never':
      return 'this is never reached';
    case 'null':
      return value === null ? '' : 'not null';
    case 'undefined':
      return value === undefined ? '' : 'not undefined';
    case 'function':
      return typeof value === 'function' ? '' : 'not a function';
    case 'present':
      return value === undefined || value === null ? 'missing' : '';
    case 'object':
      return isObject(value) ? '' : 'not an object';
    case 'typeof':
      return typeof value === shape.type ? '' : `not a ${shape.type}`;
    case 'literal':
      return value === shape.value ? '' : `not ${shape.value}`;
    case 'bigint':
      return typeof value === 'bigint' && `${value}` === shape.text ? '' : `not ${shape.text}n`;
    case 'union':
      return checkUnion(value, shape.of, depth);
    case 'all':
      return first(shape.of, (part) => check(value, part, depth));
    case 'array':
      return isArray(value) ? checkElements(value, 0, shape.of, depth) : 'not an array';
    case 'tuple':
      return isArray(value) ? checkTuple(value, shape, depth) : 'not an array';
    case 'builtin':
      return checkBuiltin(value, shape, depth);
    case 'members':
      return checkMembers(value, shape, depth);
  }
  return `a shape of an unknown kind: ${shape.k}`;
}

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

function first(list, ask) {
  for (let i = 0; i < list.length; i++) {
    const why = ask(list[i], i);
    if (why !== '') return why;
  }
  return '';
}

function checkUnion(value, of, depth) {
  let why = 'of no member of the union';
  for (let i = 0; i < of.length; i++) {
    const said = check(value, of[i], depth);
    if (said === '') return '';
    if (isObject(value) && said[0] === '.') why = `of no member of the union: ${said}`;
  }
  return why;
}

function checkElements(value, from, of, depth) {
  const count = value.length < maxElements ? value.length : maxElements;
  for (let i = from; i < count; i++) {
    const held = getOwnPropertyDescriptor(value, i);
    const why = check(held?.value, of, depth + 1);
    if (why !== '') return `[${i}] ${held ? '' : '(a hole) '}${why}`;
  }
  return '';
}

function checkTuple(value, { of, required, rest }, depth) {
  if (value.length < required) return `only ${value.length} elements`;
  if (rest < 0 && value.length > of.length) return `${value.length} elements`;
  for (let i = 0; i < of.length && i < value.length; i++) {
    const why = check(getOwnPropertyDescriptor(value, i)?.value, of[i], depth + 1);
    if (why !== '') return `[${i}] ${why}`;
  }
  return rest < 0 ? '' : checkElements(value, of.length, rest, depth);
}

function checkBuiltin(value, { name, of }, depth) {
  const lookalike = name[0] === '?';
  const kind = lookalike ? name.slice(1) : name;
  if (!instance(value, builtins[kind])) return lookalike && isObject(value) ? '' : `not a ${kind}`;
  let why = '';
  let count = 0;
  if (kind === 'Map') {
    apply(mapEach, value, [
      (held, key) => {
        if (why !== '' || ++count > maxElements) return;
        why = check(key, of[0], depth + 1);
        if (why === '') why = check(held, of[1], depth + 1);
      },
    ]);
  }
  if (kind === 'Set') {
    apply(setEach, value, [
      (held) => {
        if (why === '' && ++count <= maxElements) why = check(held, of[0], depth + 1);
      },
    ]);
  }
  return why === '' ? '' : `{${kind}} ${why}`;
}

function checkMembers(value, shape, depth) {
  if (value === null || value === undefined) return 'missing';
  if (shape.callable && typeof value !== 'function') return 'not a function';
  if (shape.of >= 0 && !(classes[shape.of] ?? []).some((make) => instance(value, make)))
    return 'not an instance of the class';
  const unfinished = shape.of >= 0 && !apply(doneHas, constructed, [value]);
  const wrong = first(shape.properties, ([name, of, optional]) => {
    const held = describe(value, name);
    if (!held) return optional || unfinished ? '' : `.${name} is missing`;
    if (!hasOwn(held, 'value')) return '';
    // A field without a value is there and undefined until the constructor sets it.
    if (held.value === undefined && unfinished) return '';
    const why = check(held.value, of, depth + 1);
    return why === '' ? '' : `.${name} ${why}`;
  });
  return wrong !== '' ? wrong : checkIndexed(value, shape, depth);
}

function checkIndexed(value, shape, depth) {
  if ((shape.index < 0 && shape.numberIndex < 0) || typeof value !== 'object') return '';
  const named = keys(value);
  for (let i = 0; i < named.length && i < maxElements; i++) {
    const name = named[i];
    if (shape.properties.some(([known]) => known === name)) continue;
    const of = shape.numberIndex >= 0 && `${+name}` === name ? shape.numberIndex : shape.index;
    const held = getOwnPropertyDescriptor(value, name);
    if (of < 0 || !held || !hasOwn(held, 'value')) continue;
    const why = check(held.value, of, depth + 1);
    if (why !== '') return `[${name}] ${why}`;
  }
  return '';
}

/** Reads no accessor. */
function describe(value, name) {
  for (let at = isObject(value) ? value : getPrototypeOf(Object(value)); at !== null; at = getPrototypeOf(at)) {
    const held = getOwnPropertyDescriptor(at, name);
    if (held) return held;
  }
  return typeof value === 'string' && name === 'length' ? { value: value.length } : undefined;
}

function show(value, depth) {
  if (typeof value === 'string') return stringify(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'bigint') return `${value}n`;
  if (!isObject(value)) return `${value}`;
  if (depth > 2) return '...';
  if (isArray(value))
    return `[${value
      .slice(0, 6)
      .map((part) => show(part, depth + 1))
      .join(', ')}]`;
  if (value instanceof Map) return 'a Map';
  if (value instanceof Set) return 'a Set';
  if (value instanceof Promise) return 'a Promise';
  if (value instanceof Error) return 'an Error';
  const parts = keys(value)
    .slice(0, 8)
    .map((name) => {
      const held = getOwnPropertyDescriptor(value, name);
      return `${name}: ${held && hasOwn(held, 'value') ? show(held.value, depth + 1) : 'an accessor'}`;
    });
  return `{ ${parts.join(', ')} }`;
}
