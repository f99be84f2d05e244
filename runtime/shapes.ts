/**
 * Checks a value of the host's against a shape and copies what is to be copied.
 *
 * Owns: the same judgement the stubs make inside a process, for the host's own ends. Invariant: the copy holds nothing but
 * what the shape declares.
 */
import type { RecordField, Shape } from '../abi/index.ts';

/** What `value` lacks to be of `shape` is thrown as a `TypeError` that names the place. */
export function copyOf(shape: Shape, value: unknown, place: string): unknown {
  switch (shape.kind) {
    case 'array':
      if (!Array.isArray(value)) throw wrong(place, 'an array');
      return Array.from(value, (item: unknown, index) => copyOf(shape.element, item, `${place}[${index}]`));
    case 'tuple':
      if (!Array.isArray(value) || value.length !== shape.elements.length) {
        throw wrong(place, `a tuple of ${shape.elements.length}`);
      }
      return shape.elements.map((element, index) => copyOf(element, value[index], `${place}[${index}]`));
    case 'record':
      if (typeof value !== 'object' || value === null) throw wrong(place, 'a record');
      return copyRecord(shape.fields, value, place);
    case 'union':
      return copyMember(shape.members, value, place);
    case 'literal':
      if (value !== shape.value) throw wrong(place, JSON.stringify(shape.value));
      return value;
    case 'null':
    case 'undefined':
      if (value !== (shape.kind === 'null' ? null : undefined)) throw wrong(place, shape.kind);
      return value;
    case 'number':
    case 'string':
    case 'boolean':
    case 'bigint':
      if (typeof value !== shape.kind) throw wrong(place, `a ${shape.kind}`);
      return value;
    default:
      throw wrong(place, `a ${shape.kind}, which is moved and not copied`);
  }
}

function copyRecord(fields: readonly RecordField[], value: object, place: string): Record<string, unknown> {
  const entries = fields.flatMap(({ name, optional, shape }): [string, unknown][] => {
    const found = fieldOf(value, name);
    return optional && found === undefined ? [] : [[name, copyOf(shape, found, `${place}.${name}`)]];
  });
  return Object.fromEntries(entries);
}

/** A name that every object inherits, such as `toString`, counts only as an object's own. */
export function fieldOf(value: object, name: string): unknown {
  if (name in Object.prototype && !Object.hasOwn(value, name)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}

function copyMember(members: readonly Shape[], value: unknown, place: string): unknown {
  for (const member of members) {
    try {
      return copyOf(member, value, place);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw wrong(place, 'one of the kinds the contract allows');
}

function wrong(place: string, wanted: string): TypeError {
  return new TypeError(`${place} is not ${wanted}`);
}
