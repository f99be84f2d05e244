/**
 * Values for the fields of messages: any that a shape allows, the plainest, and plainer ones than a given one.
 *
 * Owns: which boundary values are tried. Invariants: whatever comes out fits its shape; what is moved is only named here (bytes of a
 * block, `givenEnd` for an end), the stage makes it; `isText` keeps to what JSON can say, for arguments of processes.
 */
import type { MovedShape, RecordField, Shape } from '../../abi/index.ts';
import type { Random } from './random.ts';

/** Stands for an end, listener, connector or parcel that is made when the message is said. */
export const givenEnd = Symbol('an end made for this message');

export interface ValueSource {
  readonly random: Random;
  /** Words that the process itself knows: nothing leads deeper into it. */
  readonly words: readonly string[];
  /** Only what JSON can say. */
  readonly isText?: boolean;
}
export type Values = Readonly<Record<string, unknown>>;

const texts = [
  '',
  'a',
  'word',
  'two words',
  'a/b',
  '/a',
  '..',
  '.',
  '-1',
  '0',
  'line\n',
  'é',
  '𝄞',
  '\u0000',
  '\ud800',
  ' ',
];
const numbers = [
  0,
  1,
  -1,
  2,
  3,
  10,
  100,
  0.5,
  4096,
  65_536,
  2 ** 31,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  -(2 ** 53),
  1e308,
];
const oddNumbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0];
const bigints = [0n, 1n, -1n, 2n ** 63n, -(2n ** 64n)];
const lengths = [0, 1, 1, 2, 3, 7];
const blockLengths = [0, 1, 2, 16, 1000, 4096, 65_536];
const deepest = 5;

/** Values for the fields of a message or record. */
export function anyFields(fields: readonly RecordField[], source: ValueSource, depth = 0): Values {
  const values: Record<string, unknown> = {};
  for (const { name, optional, shape } of fields) {
    if (optional && source.random.chance(0.3)) continue;
    values[name] = anyValue(shape, source, depth);
  }
  return values;
}

export function anyValue(shape: Shape, source: ValueSource, depth = 0): unknown {
  const { random } = source;
  switch (shape.kind) {
    case 'number':
      return anyNumber(source);
    case 'string':
      return anyText(source);
    case 'boolean':
      return random.chance(0.5);
    case 'bigint':
      return random.pick(bigints) ?? 0n;
    case 'array': {
      const length = depth >= deepest ? 0 : random.chance(0.03) ? 40 : (random.pick(lengths) ?? 0);
      return Array.from({ length }, () => anyValue(shape.element, source, depth + 1));
    }
    case 'tuple':
      return shape.elements.map((element) => anyValue(element, source, depth + 1));
    case 'record':
      return anyFields(shape.fields, source, depth + 1);
    case 'union': {
      const member = random.pick(shape.members);
      return member === undefined ? undefined : anyValue(member, source, depth + 1);
    }
    case 'block':
      return anyBytes(source);
    default:
      return plainest(shape);
  }
}

function anyNumber({ random, isText = false }: ValueSource): number {
  if (random.chance(0.2)) return random.below(1000);
  if (!isText && random.chance(0.15)) return random.pick(oddNumbers) ?? 0;
  return random.pick(numbers) ?? 0;
}

function anyText({ random, words }: ValueSource): string {
  if (words.length > 0 && random.chance(0.4)) return random.pick(words) ?? '';
  if (random.chance(0.03)) return 'x'.repeat(10_000);
  return random.pick(texts) ?? '';
}

function anyBytes(source: ValueSource): Uint8Array {
  const { random } = source;
  if (random.chance(0.5)) {
    const lines = Array.from({ length: random.below(4) }, () => anyText(source));
    return new TextEncoder().encode(lines.join('\n'));
  }
  const length = random.chance(0.9) ? random.pick(blockLengths.slice(0, 5)) : random.pick(blockLengths);
  return Uint8Array.from({ length: length ?? 0 }, () => random.below(256));
}

/** The plainest fields: what is optional is left out. */
export function plainestFields(fields: readonly RecordField[]): Values {
  return Object.fromEntries(
    fields.filter(({ optional }) => !optional).map(({ name, shape }) => [name, plainest(shape)]),
  );
}

export function plainest(shape: Shape): unknown {
  switch (shape.kind) {
    case 'number':
      return 0;
    case 'string':
      return '';
    case 'boolean':
      return false;
    case 'bigint':
      return 0n;
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'literal':
      return shape.value;
    case 'array':
      return [];
    case 'tuple':
      return shape.elements.map(plainest);
    case 'record':
      return plainestFields(shape.fields);
    case 'union': {
      const [first] = shape.members;
      return first === undefined ? undefined : plainest(first);
    }
    case 'block':
      return new Uint8Array();
    case 'endpoint':
    case 'listener':
    case 'connector':
    case 'parcel':
      return givenEnd;
  }
}

/** Plainer fields than these, the plainest first; each differs from `values`. */
export function plainerFields(fields: readonly RecordField[], values: Values): readonly Values[] {
  const all = plainestFields(fields);
  const single = fields.flatMap(({ name, optional, shape }) => {
    if (!Object.hasOwn(values, name)) return [];
    const without = Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
    const changed = plainer(shape, values[name]).map((value) => ({ ...values, [name]: value }));
    return optional ? [without, ...changed] : changed;
  });
  return [all, ...single].filter((candidate) => !isSame(candidate, values));
}

function plainer(shape: Shape, value: unknown): readonly unknown[] {
  const plain = plainest(shape);
  if (shape.kind === 'string' && typeof value === 'string' && value.length > 1)
    return [plain, 'a', value.slice(0, value.length / 2)];
  if (shape.kind === 'number' && typeof value === 'number') return smallerNumbers(value);
  if (value instanceof Uint8Array) return [plain, value.slice(0, value.length / 2)];
  if (shape.kind === 'array' && Array.isArray(value)) {
    const [half, less] = [value.slice(0, value.length / 2), value.slice(1)];
    const inner = value.flatMap((element: unknown, index) =>
      index > 3 ? [] : plainer(shape.element, element).map((other) => value.with(index, other)),
    );
    return [plain, half, less, ...inner];
  }
  if (shape.kind === 'record' && isRecord(value)) return plainerFields(shape.fields, value);
  return [plain];
}

function smallerNumbers(value: number): readonly number[] {
  if (!Number.isInteger(value) || Math.abs(value) > 2 ** 53) return [0, 1];
  return [0, 1, 2, Math.trunc(value / 2), value - Math.sign(value)].filter((one) => Math.abs(one) < Math.abs(value));
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Uint8Array && other instanceof Uint8Array)
    return one.length === other.length && one.every((byte, index) => byte === other[index]);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

/** The words in a program: its short string literals, without those that only look like code. */
export function wordsOf(code: string): readonly string[] {
  const found = [...code.matchAll(/"((?:[^"\\\n]|\\.){1,24})"/g)].map((match) => match[1] ?? '');
  return [...new Set(found)].filter((word) => /^[\w ./:-]+$/.test(word)).slice(0, 200);
}

const movedKinds: ReadonlySet<string> = new Set(['block', 'endpoint', 'listener', 'connector', 'parcel']);
export const isMoved = (shape: Shape): shape is MovedShape => movedKinds.has(shape.kind);
