/**
 * The types that generated programs are about: a small model of TypeScript's, with how each is written.
 *
 * Owns: the model, its text, and what TypeScript lets flow where (`assignable`), unsound as it is.
 */
export type Scalar = 'number' | 'string' | 'boolean' | 'undefined' | 'null';

export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly readonly: boolean;
  /** Written as a method, so TypeScript compares its parameters both ways. */
  readonly method: boolean;
}

export interface ClassType {
  readonly k: 'class';
  readonly name: string;
  readonly base: ClassType | undefined;
  /** The public members, inherited ones among them. */
  readonly properties: readonly Property[];
  /** What the constructor takes. */
  readonly parameters: readonly Type[];
  readonly hasPrivate: boolean;
}

export type Type =
  | { readonly k: 'scalar'; readonly of: Scalar }
  | { readonly k: 'literal'; readonly of: string | number }
  | { readonly k: 'unknown' | 'object' | 'void' }
  | { readonly k: 'union'; readonly of: readonly Type[]; readonly name?: string }
  | {
      readonly k: 'record';
      readonly properties: readonly Property[];
      readonly name?: string;
      readonly isInterface?: boolean;
    }
  | ClassType
  | { readonly k: 'array' | 'set' | 'dictionary'; readonly of: Type; readonly readonly: boolean }
  | { readonly k: 'tuple'; readonly of: readonly Type[]; readonly readonly: boolean }
  | { readonly k: 'map'; readonly of: Type; readonly readonly: boolean }
  | { readonly k: 'promise' | 'box'; readonly of: Type }
  | { readonly k: 'function'; readonly parameters: readonly Type[]; readonly result: Type };

export type RecordType = Extract<Type, { k: 'record' }>;

export const scalar = (of: Scalar): Type => ({ k: 'scalar', of });
export const number = scalar('number');
export const string = scalar('string');
export const undefinedType = scalar('undefined');
export const voidType: Type = { k: 'void' };

export function unionOf(parts: readonly Type[]): Type {
  const flat = parts.flatMap((part) => (part.k === 'union' ? part.of : [part]));
  if (flat.some((part) => part.k === 'unknown')) return { k: 'unknown' };
  const distinct = [...new Map(flat.map((part) => [textOf(part), part])).values()];
  const [only] = distinct;
  // Of the elements of an empty tuple.
  if (!only) return undefinedType;
  return distinct.length === 1 ? only : { k: 'union', of: distinct };
}

export function textOf(type: Type): string {
  switch (type.k) {
    case 'scalar':
      return type.of;
    case 'literal':
      return JSON.stringify(type.of);
    case 'unknown':
    case 'object':
    case 'void':
      return type.k;
    case 'union':
      return (
        type.name ?? type.of.map((part) => (part.k === 'function' ? `(${textOf(part)})` : textOf(part))).join(' | ')
      );
    case 'record':
      return type.name ?? bodyOf(type.properties);
    case 'class':
      return type.name;
    case 'array':
      return `${type.readonly ? 'readonly ' : ''}${inArray(type.of)}[]`;
    case 'set':
      return `${type.readonly ? 'Readonly' : ''}Set<${textOf(type.of)}>`;
    case 'map':
      return `${type.readonly ? 'Readonly' : ''}Map<string, ${textOf(type.of)}>`;
    case 'dictionary':
      return `{ ${type.readonly ? 'readonly ' : ''}[key: string]: ${textOf(type.of)} }`;
    case 'tuple':
      return `${type.readonly ? 'readonly ' : ''}[${type.of.map(textOf).join(', ')}]`;
    case 'promise':
      return `Promise<${textOf(type.of)}>`;
    case 'box':
      return `Box<${textOf(type.of)}>`;
    case 'function':
      return `(${parametersText(type.parameters)}) => ${textOf(type.result)}`;
  }
}

const inArray = (type: Type): string =>
  (type.k === 'union' && !type.name) ||
  type.k === 'function' ||
  ((type.k === 'array' || type.k === 'tuple') && type.readonly)
    ? `(${textOf(type)})`
    : textOf(type);

const parametersText = (parameters: readonly Type[]): string =>
  parameters.map((parameter, index) => `a${index}: ${textOf(parameter)}`).join(', ');

export function bodyOf(properties: readonly Property[]): string {
  const members = properties.map(({ name, type, optional, readonly, method }) =>
    method && type.k === 'function'
      ? `${name}${optional ? '?' : ''}(${parametersText(type.parameters)}): ${textOf(type.result)}`
      : `${readonly ? 'readonly ' : ''}${name}${optional ? '?' : ''}: ${textOf(type)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
}

export const sameType = (a: Type, b: Type): boolean => textOf(a) === textOf(b);

/** A copy of such a value shares nothing that could be written. */
export const isPlain = (type: Type): boolean =>
  type.k === 'scalar' || type.k === 'literal' || (type.k === 'union' && type.of.every(isPlain));

/** What TypeScript accepts; no more than that, as far as the generator's types go. */
export function assignable(from: Type, to: Type): boolean {
  if (to.k === 'unknown' || sameType(from, to)) return true;
  if (from.k === 'union') return from.of.every((part) => assignable(part, to));
  if (to.k === 'union') return to.of.some((part) => assignable(from, part));
  if (to.k === 'void') return from.k === 'scalar' && from.of === 'undefined';
  if (to.k === 'object') return !isPlain(from) && from.k !== 'unknown' && from.k !== 'void';
  if (to.k === 'scalar') return from.k === 'literal' && typeof from.of === to.of;
  if (to.k === 'array') return arrayParts(from, to.readonly)?.every((part) => assignable(part, to.of)) ?? false;
  if (to.k === 'tuple') {
    return (
      from.k === 'tuple' &&
      from.of.length === to.of.length &&
      (to.readonly || !from.readonly) &&
      from.of.every((part, index) => assignableAt(part, to.of[index]))
    );
  }
  if (to.k === 'function') return from.k === 'function' && functionFits(from, to, false);
  if (to.k === 'record') return recordFits(from, to.properties);
  if (to.k === 'class') return classFits(from, to);
  if (to.k === 'dictionary') return dictionaryFits(from, to.of);
  if (to.k === 'map' || to.k === 'set') {
    return from.k === to.k && (to.readonly || !from.readonly) && assignable(from.of, to.of);
  }
  return (to.k === 'promise' || to.k === 'box') && from.k === to.k && assignable(from.of, to.of);
}

const assignableAt = (from: Type, to: Type | undefined): boolean => to !== undefined && assignable(from, to);

function arrayParts(from: Type, toReadonly: boolean): readonly Type[] | undefined {
  if (from.k !== 'array' && from.k !== 'tuple') return undefined;
  if (from.readonly && !toReadonly) return undefined;
  return from.k === 'tuple' ? from.of : [from.of];
}

export function propertiesOf(type: Type): readonly Property[] | undefined {
  return type.k === 'record' || type.k === 'class' ? type.properties : undefined;
}

function recordFits(from: Type, wanted: readonly Property[]): boolean {
  const had = propertiesOf(from);
  if (!had) return false;
  if (wanted.length > 0 && !wanted.some(({ name }) => had.some((property) => property.name === name))) return false;
  return wanted.every((property) => {
    const found = had.find(({ name }) => name === property.name);
    if (!found) return property.optional;
    if (found.optional && !property.optional) return false;
    const { type } = property;
    if (type.k === 'function' && found.type.k === 'function') {
      return functionFits(found.type, type, property.method || found.method);
    }
    return assignable(found.type, type);
  });
}

function functionFits(
  from: Extract<Type, { k: 'function' }>,
  to: Extract<Type, { k: 'function' }>,
  bothWays: boolean,
): boolean {
  if (from.parameters.length > to.parameters.length) return false;
  const parameters = from.parameters.every((wanted, index) => {
    const given = to.parameters[index];
    return given !== undefined && (assignable(given, wanted) || (bothWays && assignable(wanted, given)));
  });
  return parameters && (to.result.k === 'void' || assignable(from.result, to.result));
}

function classFits(from: Type, to: ClassType): boolean {
  for (let at = from.k === 'class' ? from : undefined; at; at = at.base) if (at.name === to.name) return true;
  return !to.hasPrivate && recordFits(from, to.properties);
}

function dictionaryFits(from: Type, of: Type): boolean {
  if (from.k === 'dictionary') return assignable(from.of, of);
  if (from.k !== 'record' || from.isInterface) return false;
  return from.properties.every((property) => !property.optional && assignable(property.type, of));
}
