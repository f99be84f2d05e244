/**
 * Wider types by TypeScript's rules: to which a value may flow and, often, should not.
 *
 * Owns: `widen`, which takes one step somewhere in a type. With `careful` the step is one that loses nothing: what becomes
 * wider becomes readonly as well.
 */
import type { Choices } from './choices.ts';
import {
  number,
  type Property,
  propertiesOf,
  scalar,
  string,
  type Type,
  undefinedType,
  unionOf,
  voidType,
} from './types.ts';

const others: readonly Type[] = [string, number, scalar('boolean'), undefinedType, scalar('null')];

export function widen(choices: Choices, type: Type, careful: boolean): Type {
  switch (type.k) {
    case 'unknown':
    case 'object':
    case 'void':
      return type;
    case 'literal':
      return choices.chance(60)
        ? typeof type.of === 'number'
          ? number
          : string
        : unionOf([type, choices.pick(others)]);
    case 'scalar':
    case 'union':
      return unionOf([type, choices.pick(others)]);
    case 'array':
    case 'set':
    case 'map':
    case 'dictionary':
      return { ...type, of: widen(choices, type.of, careful), readonly: careful || type.readonly };
    case 'tuple':
      return widenTuple(choices, type, careful);
    case 'promise':
    case 'box':
      return careful ? unionOf([type, undefinedType]) : { ...type, of: widen(choices, type.of, careful) };
    case 'function':
      return widenFunction(choices, type, careful);
    case 'record':
    case 'class':
      return widenRecord(choices, type, careful);
  }
}

function widenTuple(choices: Choices, type: Extract<Type, { k: 'tuple' }>, careful: boolean): Type {
  const readonly = careful || type.readonly;
  if (choices.chance(40)) return { k: 'array', of: unionOf(type.of), readonly };
  const at = choices.below(type.of.length);
  const of = type.of.map((part, index) => (index === at ? widen(choices, part, careful) : part));
  return { k: 'tuple', of, readonly };
}

function widenFunction(choices: Choices, type: Extract<Type, { k: 'function' }>, careful: boolean): Type {
  if (!careful && choices.chance(20)) return { ...type, result: voidType };
  if (choices.chance(30)) return { ...type, parameters: [...type.parameters, choices.pick(others)] };
  return type.result.k === 'void' ? type : { ...type, result: widen(choices, type.result, careful) };
}

function widenRecord(choices: Choices, type: Extract<Type, { k: 'record' | 'class' }>, careful: boolean): Type {
  const properties = propertiesOf(type) ?? [];
  const ways: (readonly [number, () => Type])[] = [
    [6, () => ({ k: 'record', properties: widenOne(choices, properties, careful) })],
  ];
  if (type.k === 'class' && type.base) {
    const { base } = type;
    ways.push([5, () => base]);
  }
  if (properties.length > 1) ways.push([2, () => ({ k: 'record', properties: without(choices, properties) })]);
  ways.push([1, () => (careful ? { k: 'unknown' } : { k: 'object' })]);
  if (!careful) ways.push(...careless(choices, type, properties));
  return choices.weighted(ways)();
}

function careless(
  choices: Choices,
  type: Extract<Type, { k: 'record' | 'class' }>,
  properties: readonly Property[],
): readonly (readonly [number, () => Type])[] {
  const forgotten = ['p', 'q', 'r', 's'].find((name) => !properties.some((property) => property.name === name)) ?? 't';
  const ways: (readonly [number, () => Type])[] = [
    [2, () => ({ k: 'record', properties: properties.map((property) => ({ ...property, readonly: false })) })],
    [
      2,
      () => ({
        k: 'record',
        properties: [...properties.slice(0, 1), optional(forgotten, choices.pick(others.slice(0, 3)))],
      }),
    ],
  ];
  const isLoose =
    type.k === 'record' && !type.isInterface && properties.every((property) => !property.optional && !property.method);
  if (isLoose && properties.length > 0) {
    ways.push([
      2,
      () => ({ k: 'dictionary', of: unionOf(properties.map((property) => property.type)), readonly: false }),
    ]);
  }
  return ways;
}

const optional = (name: string, type: Type): Property => ({
  name,
  type,
  optional: true,
  readonly: false,
  method: false,
});

function without(choices: Choices, properties: readonly Property[]): readonly Property[] {
  const at = choices.below(properties.length);
  return properties.filter((_, index) => index !== at);
}

function widenOne(choices: Choices, properties: readonly Property[], careful: boolean): readonly Property[] {
  const at = choices.below(properties.length);
  return properties.map((property, index) => {
    if (index !== at) return property;
    if (property.method && property.type.k === 'function')
      return widenMethod(choices, property, property.type, careful);
    if (choices.chance(15)) return { ...property, optional: true };
    return { ...property, type: widen(choices, property.type, careful), readonly: careful || property.readonly };
  });
}

/** TypeScript lets a method take more by taking less. */
function widenMethod(
  choices: Choices,
  property: Property,
  type: Extract<Type, { k: 'function' }>,
  careful: boolean,
): Property {
  if (careful || type.parameters.length === 0) return { ...property, type: widenFunction(choices, type, careful) };
  const at = choices.below(type.parameters.length);
  const parameters = type.parameters.map((part, index) => (index === at ? widen(choices, part, false) : part));
  return { ...property, type: { ...type, parameters } };
}
