/** Makes up types: scalars, records, unions with and without discriminant, containers, functions; named ones are used again. */
import type { Maker } from './maker.ts';
import {
  bodyOf,
  number,
  type Property,
  type RecordType,
  scalar,
  string,
  type Type,
  textOf,
  undefinedType,
  unionOf,
  voidType,
} from './types.ts';

const names = ['p', 'q', 'r', 's'] as const;
const scalars: readonly Type[] = [number, string, scalar('boolean')];

/** A type with something in it that can be written, more often than not. */
export function someType(maker: Maker, depth = 0): Type {
  const { choices } = maker;
  const leaf = (): Type => someLeaf(maker);
  if (depth >= 2) return leaf();
  const inner = (): Type => someType(maker, depth + 1);
  return choices.weighted<() => Type>([
    [3, leaf],
    [5, () => someRecord(maker, depth)],
    [4, () => ({ k: 'array', of: inner(), readonly: choices.chance(15) })],
    [2, () => ({ k: 'tuple', of: [inner(), inner()], readonly: choices.chance(15) })],
    [1, () => ({ k: 'map', of: inner(), readonly: choices.chance(15) })],
    [1, () => ({ k: 'set', of: leaf(), readonly: false })],
    [maker.features.has('dictionary') ? 1 : 0, () => ({ k: 'dictionary', of: inner(), readonly: choices.chance(15) })],
    [2, () => someFunction(maker, depth)],
    [2, () => someUnion(maker)],
    [maker.features.has('class') && maker.classes.length > 0 ? 3 : 0, () => choices.pick(maker.classes)],
    [maker.features.has('generic') ? 1 : 0, () => ({ k: 'box', of: inner() })],
    [maker.features.has('async') ? 1 : 0, () => ({ k: 'promise', of: inner() })],
  ])();
}

export function someLeaf({ choices }: Maker): Type {
  return choices.weighted<() => Type>([
    [4, () => choices.pick(scalars)],
    [2, () => unionOf([choices.pick(scalars), choices.pick([...scalars, undefinedType, scalar('null')])])],
    [1, () => ({ k: 'literal', of: choices.pick(['a', 'b', 1]) })],
    [
      1,
      () =>
        unionOf([
          { k: 'literal', of: 'a' },
          { k: 'literal', of: 'b' },
        ]),
    ],
  ])();
}

export function someFunction(maker: Maker, depth = 0): Extract<Type, { k: 'function' }> {
  const { choices } = maker;
  const count = choices.below(3);
  const parameters = Array.from({ length: count }, () => (depth > 0 ? someLeaf(maker) : someType(maker, 1)));
  const result = choices.chance(25) ? voidType : someType(maker, depth + 1);
  return { k: 'function', parameters, result };
}

/** An old one with a name, or a new one. */
export function someRecord(maker: Maker, depth = 0): RecordType {
  const { choices } = maker;
  const known = maker.named.filter((type) => type.k === 'record');
  if (known.length > 0 && choices.below(100) < 55) return choices.pick(known);
  const properties = someProperties(maker, depth);
  if (choices.chance(25)) return { k: 'record', properties };
  const isInterface = choices.chance(50);
  const name = maker.name(isInterface ? 'I' : 'T');
  const body = bodyOf(properties);
  maker.top.push(isInterface ? `interface ${name} ${body}` : `type ${name} = ${body};`);
  const type: RecordType = { k: 'record', properties, name, isInterface };
  maker.named.push(type);
  return type;
}

export function someProperties(maker: Maker, depth: number): readonly Property[] {
  const { choices } = maker;
  return names.slice(0, 1 + choices.below(3)).map((name): Property => {
    const method = maker.features.has('method') && choices.chance(15);
    if (method) return { name, type: someFunction(maker, depth + 1), optional: false, readonly: false, method };
    const type = someType(maker, depth + 1);
    return { name, type, optional: choices.chance(20), readonly: choices.chance(20), method };
  });
}

/** Records told apart by `kind`, or by what they have. */
export function someUnion(maker: Maker): Type {
  const { choices } = maker;
  const known = maker.named.filter((type) => type.k === 'union');
  if (known.length > 0 && choices.chance(50)) return choices.pick(known);
  const discriminated = choices.chance(70);
  const of = (['a', 'b'] as const).map((tag, index): RecordType => {
    const own: Property = {
      name: discriminated ? choices.pick(['p', 'q']) : (names[index] ?? 'p'),
      type: someType(maker, 2),
      optional: false,
      readonly: choices.chance(20),
      method: false,
    };
    const kind: Property = {
      name: 'kind',
      type: { k: 'literal', of: tag },
      optional: false,
      readonly: choices.chance(30),
      method: false,
    };
    return { k: 'record', properties: discriminated ? [kind, own] : [own] };
  });
  const name = maker.name('U');
  maker.top.push(`type ${name} = ${of.map(textOf).join(' | ')};`);
  const type: Extract<Type, { k: 'union' }> = { k: 'union', of, name };
  maker.named.push(type);
  return type;
}
