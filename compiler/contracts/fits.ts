/**
 * Whether every value of one shape has a place in another: what a sender of one version may give a receiver of another.
 *
 * Owns: the comparison and the words for what does not fit. The question is exact for what is copied by fields: a value
 * keeps what both shapes declare and loses the rest, and a field that nobody sent is `undefined`. Invariants: a shape without
 * a misfit is one that `runtime/shapes.ts` can copy every value of; the work is bounded, and what lies beyond the bound does not fit.
 */
import type { RecordField, Shape } from '../../abi/index.ts';
import { canonicalText } from './canonical.ts';
import { shapeText } from './text.ts';

export interface ShapeMisfit {
  /** Where in the value, as `.a[].b`; empty for the value itself. */
  readonly path: string;
  /** In words that follow the place: `may be absent, and ...`. */
  readonly what: string;
}

/** Cases that one field may fall into before the comparison gives up. */
const mostCases = 2000;

export function misfitOf(from: Shape, to: Shape): ShapeMisfit | undefined {
  return new Fitting().shape(from, to, '');
}

/** As `misfitOf`, of the fields of a message or record. */
export function fieldMisfit(from: readonly RecordField[], to: readonly RecordField[]): ShapeMisfit | undefined {
  return new Fitting().fields(from, to, '');
}

class Fitting {
  #cases = 0;

  shape(from: Shape, to: Shape, path: string): ShapeMisfit | undefined {
    if (from.kind === 'union') return firstOf(from.members, (member) => this.shape(member, to, path));
    if (to.kind === 'union') return this.#intoUnion(from, to, path);
    switch (to.kind) {
      case 'literal':
        return from.kind === 'literal' && from.value === to.value ? undefined : unlike(from, to, path);
      case 'array': {
        const inside = `${path}[]`;
        if (from.kind === 'array') return this.shape(from.element, to.element, inside);
        if (from.kind !== 'tuple') return unlike(from, to, path);
        return firstOf(from.elements, (element, at) => this.shape(element, to.element, `${path}[${at}]`));
      }
      case 'tuple': {
        if (from.kind !== 'tuple' || from.elements.length !== to.elements.length) return unlike(from, to, path);
        const wanted = to.elements;
        return firstOf(from.elements, (element, at) =>
          this.shape(element, wanted[at] ?? { kind: 'undefined' }, `${path}[${at}]`),
        );
      }
      case 'record':
        return from.kind === 'record' ? this.fields(from.fields, to.fields, path) : unlike(from, to, path);
      default:
        return from.kind === to.kind || (from.kind === 'literal' && typeof from.value === to.kind)
          ? undefined
          : unlike(from, to, path);
    }
  }

  fields(from: readonly RecordField[], to: readonly RecordField[], path: string): ShapeMisfit | undefined {
    return firstOf(to, (wanted) => {
      const place = `${path}.${wanted.name}`;
      const sent = from.find((field) => field.name === wanted.name);
      const mayLack = wanted.optional || mayBeUndefined(wanted.shape);
      if (sent === undefined) {
        return mayLack ? undefined : { path: place, what: 'is needed by who hears, and who speaks does not send it' };
      }
      if (!mayLack && (sent.optional || mayBeUndefined(sent.shape))) {
        return { path: place, what: 'is needed by who hears, and who speaks may leave it out' };
      }
      return firstOf(present(sent.shape), (shape) => this.shape(shape, wanted.shape, place));
    });
  }

  /** Into one member, or each case of it into one. */
  #intoUnion(from: Shape, to: Extract<Shape, { kind: 'union' }>, path: string): ShapeMisfit | undefined {
    this.#cases += 1;
    if (this.#cases > mostCases) return { path, what: 'has more cases than can be compared' };
    if (to.members.some((member) => this.shape(from, member, path) === undefined)) return undefined;
    const cases = casesOf(from);
    return cases === undefined ? unlike(from, to, path) : firstOf(cases, (each) => this.#intoUnion(each, to, path));
  }
}

/** The values of the shape in two parts or more; undefined when it has no parts that a union can tell apart. */
function casesOf(shape: Shape): readonly Shape[] | undefined {
  switch (shape.kind) {
    case 'union':
      return shape.members;
    case 'boolean':
      return [true, false].map((value): Shape => ({ kind: 'literal', value }));
    case 'record': {
      for (const [at, field] of shape.fields.entries()) {
        const fields = (parts: readonly RecordField[]): Shape => ({
          kind: 'record',
          fields: [...shape.fields.slice(0, at), ...parts, ...shape.fields.slice(at + 1)],
        });
        if (field.optional) return [fields([]), fields([{ ...field, optional: false }])];
        const cases = casesOf(field.shape);
        if (cases !== undefined) return cases.map((part) => fields([{ ...field, shape: part }]));
      }
      return undefined;
    }
    case 'tuple': {
      for (const [at, element] of shape.elements.entries()) {
        const cases = casesOf(element);
        if (cases !== undefined) {
          return cases.map((part): Shape => ({ kind: 'tuple', elements: shape.elements.with(at, part) }));
        }
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

const mayBeUndefined = (shape: Shape): boolean =>
  shape.kind === 'undefined' || (shape.kind === 'union' && shape.members.some(mayBeUndefined));

/** What it may be when it is there; who may lack a field has said so before. */
const present = (shape: Shape): readonly Shape[] =>
  (shape.kind === 'union' ? shape.members : [shape]).filter(({ kind }) => kind !== 'undefined');

function unlike(from: Shape, to: Shape, path: string): ShapeMisfit {
  return { path, what: `may be \`${shapeText(from)}\`, and who hears takes \`${shapeText(to)}\`` };
}

function firstOf<T>(
  items: readonly T[],
  find: (item: T, at: number) => ShapeMisfit | undefined,
): ShapeMisfit | undefined {
  for (const [at, item] of items.entries()) {
    const found = find(item, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const sameFields = (one: readonly RecordField[], other: readonly RecordField[]): boolean =>
  canonicalText(one) === canonicalText(other);
