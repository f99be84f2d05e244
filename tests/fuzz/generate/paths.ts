/** Where values can be read and written: variables, their properties, elements and what containers hold. */
import type { Maker, Variable } from './maker.ts';
import { type Property, propertiesOf, type Type, undefinedType, unionOf } from './types.ts';

export interface Path {
  readonly text: string;
  readonly type: Type;
}

const parts = (type: Type): readonly Property[] => propertiesOf(type) ?? [];

/** What can be read, variables first. */
export function readable(maker: Maker): readonly Path[] {
  return maker.variables
    .flatMap((variable) => [variable, ...within(variable)])
    .map((path) => ('name' in path ? { text: path.name, type: path.type } : path));
}

function within({ name, type }: Variable): readonly Path[] {
  return deeper({ text: name, type }).flatMap((path) => [path, ...deeper(path)]);
}

function deeper({ text, type }: Path): readonly Path[] {
  const members = parts(type)
    .filter(({ method }) => !method)
    .map((property) => ({
      text: `${text}.${property.name}`,
      type: property.optional ? unionOf([property.type, undefinedType]) : property.type,
    }));
  if (type.k === 'tuple') return type.of.map((part, index) => ({ text: `${text}[${index}]`, type: part }));
  if (type.k === 'array') return [{ text: `${text}[0]`, type: unionOf([type.of, undefinedType]) }];
  if (type.k === 'dictionary') return [{ text: `${text}['k']`, type: unionOf([type.of, undefinedType]) }];
  if (type.k === 'map') return [{ text: `${text}.get('k')`, type: unionOf([type.of, undefinedType]) }];
  if (type.k === 'box') return [{ text: `${text}.value`, type: type.of }];
  return members;
}

/** A way to change something: the statement, given the new value. */
export interface Write {
  readonly type: Type;
  readonly with: (value: string) => string;
}

export const writable = (maker: Maker): readonly Write[] => maker.variables.flatMap(writableIn);

/** What can be changed by way of a variable. */
export function writableIn(variable: Variable): readonly Write[] {
  const own: readonly Write[] = variable.isConst
    ? []
    : [{ type: variable.type, with: (value) => `${variable.name} = ${value};` }];
  return [...own, ...writableWithin(variable)];
}

/** What can be changed in what a variable holds. */
export function writableWithin({ name, type }: Variable): readonly Write[] {
  const start: Path = { text: name, type };
  return [
    ...writes(start),
    ...deeper(start)
      .filter(({ text }) => !/[\])]$/.test(text))
      .flatMap(writes),
  ];
}

export function writes({ text, type }: Path): readonly Write[] {
  const to = (place: string, of: Type): Write => ({ type: of, with: (value) => `${place} = ${value};` });
  switch (type.k) {
    case 'record':
    case 'class':
      return parts(type)
        .filter(({ readonly, method }) => !readonly && !method)
        .map((property) => to(`${text}.${property.name}`, property.type));
    case 'tuple':
      return type.readonly ? [] : type.of.map((part, index) => to(`${text}[${index}]`, part));
    case 'array':
      return type.readonly ? [] : arrayWrites(text, type.of);
    case 'dictionary':
      return type.readonly ? [] : [to(`${text}['k']`, type.of), to(`${text}['p']`, type.of)];
    case 'map':
      return type.readonly ? [] : [{ type: type.of, with: (value) => `${text}.set('k', ${value});` }];
    case 'set':
      return type.readonly ? [] : [{ type: type.of, with: (value) => `${text}.add(${value});` }];
    case 'box':
      return [to(`${text}.value`, type.of), { type: type.of, with: (value) => `${text}.put(${value});` }];
    default:
      return [];
  }
}

const arrayWrites = (text: string, of: Type): readonly Write[] =>
  [
    (value: string) => `${text}[0] = ${value};`,
    (value: string) => `${text}.push(${value});`,
    (value: string) => `${text}.unshift(${value});`,
    (value: string) => `${text}.fill(${value});`,
    (value: string) => `${text}.splice(0, 1, ${value});`,
    (value: string) => `${text}[${text}.length] = ${value};`,
  ].map((make) => ({ type: of, with: make }));
