/**
 * Arguments of a process: JSON, checked against the shape that its manifest says.
 *
 * Owns: the check and the place that a refusal names. Invariants: nothing is converted; what JSON cannot say (bigint, undefined)
 * no argument can be; a field that the shape does not have is refused, so that a misspelt name is found.
 */
import type { RecordField, Shape } from '../../abi/index.ts';
import { shapeText } from '../contracts/text.ts';

/** Undefined when the text fits; otherwise a sentence. An empty text is no arguments at all. */
export function checkArgs(text: string, shape: Shape | null): string | undefined {
  if (shape === null) return text === '' ? undefined : 'the program takes no arguments';
  if (text === '') return `the program needs arguments: ${shapeText(shape)}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'the arguments are not JSON';
  }
  return misfit(value, shape, 'args');
}

function misfit(value: unknown, shape: Shape, at: string): string | undefined {
  switch (shape.kind) {
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === shape.kind ? undefined : wrong(shape, at);
    case 'null':
      return value === null ? undefined : wrong(shape, at);
    case 'literal':
      return value === shape.value ? undefined : wrong(shape, at);
    case 'array':
      if (!Array.isArray(value)) return wrong(shape, at);
      return first(value.map((element, index) => misfit(element, shape.element, `${at}[${index}]`)));
    case 'tuple':
      if (!Array.isArray(value) || value.length !== shape.elements.length) return wrong(shape, at);
      return first(shape.elements.map((element, index) => misfit(value[index], element, `${at}[${index}]`)));
    case 'record':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? recordMisfit(new Map(Object.entries(value)), shape.fields, at)
        : wrong(shape, at);
    case 'union':
      return shape.members.some((member) => misfit(value, member, at) === undefined) ? undefined : wrong(shape, at);
    default:
      return wrong(shape, at);
  }
}

function recordMisfit(
  members: ReadonlyMap<string, unknown>,
  fields: readonly RecordField[],
  at: string,
): string | undefined {
  for (const name of members.keys()) {
    if (!fields.some((field) => field.name === name)) return `${at} has no field ${name}`;
  }
  return first(
    fields.map((field) => {
      if (members.has(field.name)) return misfit(members.get(field.name), field.shape, `${at}.${field.name}`);
      return field.optional ? undefined : `${at}.${field.name} is missing`;
    }),
  );
}

const wrong = (shape: Shape, at: string): string => `${at} must be ${shapeText(shape)}`;
const first = (misfits: readonly (string | undefined)[]): string | undefined =>
  misfits.find((found) => found !== undefined);
