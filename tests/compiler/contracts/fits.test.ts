/**
 * Whether one shape fits another is what copying says: a value of the one, in every case, copied as the other.
 *
 * Random pairs of shapes, the second grown from the first, so that both verdicts come up often.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordField, Shape } from '../../../abi/index.ts';
import { misfitOf, sortedFields, unionOf } from '../../../compiler/contracts/index.ts';
import { copyOf } from '../../../runtime/shapes.ts';

const names = ['a', 'b', 'c'];
const leaf: fc.Arbitrary<Shape> = fc.oneof(
  fc.constantFrom<Shape>(
    { kind: 'number' },
    { kind: 'string' },
    { kind: 'boolean' },
    { kind: 'null' },
    { kind: 'undefined' },
    { kind: 'literal', value: 'x' },
    { kind: 'literal', value: 'y' },
    { kind: 'literal', value: 7 },
    { kind: 'literal', value: true },
  ),
);
const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape; record: Shape }>((tie) => ({
  record: fc
    .uniqueArray(fc.record({ name: fc.constantFrom(...names), optional: fc.boolean(), shape: tie('shape') }), {
      selector: ({ name }) => name,
      minLength: 1,
      maxLength: 3,
    })
    .map((fields): Shape => ({ kind: 'record', fields: sortedFields(fields.map(withoutUndefined)) })),
  shape: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'shape' },
    leaf,
    tie('record'),
    fc.array(tie('shape'), { minLength: 2, maxLength: 3 }).map(unionOf),
    tie('shape').map((element): Shape => ({ kind: 'array', element })),
    fc.array(tie('shape'), { maxLength: 2 }).map((elements): Shape => ({ kind: 'tuple', elements })),
  ),
})).shape;

/** As the compiler reads it: the type of an optional field does not say `undefined` unless it is written. */
const withoutUndefined = (field: RecordField): RecordField =>
  field.optional && field.shape.kind === 'undefined' ? { ...field, optional: false } : field;

/** Every value that the shape can tell apart, and no two that it cannot. */
function everyCase(shape: Shape): readonly unknown[] {
  switch (shape.kind) {
    case 'number':
      return [7, 8];
    case 'string':
      return ['x', 'y', 'z'];
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'literal':
      return [shape.value];
    case 'union':
      return shape.members.flatMap(everyCase);
    case 'array':
      return [[], ...everyCase(shape.element).map((value) => [value])];
    case 'tuple':
      return product(shape.elements.map(everyCase));
    case 'record':
      return product(
        shape.fields.map(({ name, optional, shape: of }) => [
          ...everyCase(of).map((value) => ({ [name]: value })),
          ...(optional ? [{}] : []),
        ]),
      ).map((parts) => Object.assign({}, ...parts));
    default:
      return [undefined];
  }
}

const product = <T>(columns: readonly (readonly T[])[]): readonly T[][] =>
  columns.reduce<T[][]>((rows, column) => rows.flatMap((row) => column.map((value) => [...row, value])), [[]]);

const fitsAll = (from: Shape, to: Shape): boolean =>
  everyCase(from).every((value) => {
    try {
      copyOf(to, value, 'it');
      return true;
    } catch {
      return false;
    }
  });

const changed = (shape: Shape): fc.Arbitrary<Shape> =>
  fc.oneof(
    fc.constant(shape),
    shapes,
    shapes.map((other) => unionOf([shape, other])),
    fc.nat(2).map((at): Shape => {
      if (shape.kind === 'union') return unionOf(shape.members.filter((_, index) => index !== at));
      if (shape.kind !== 'record') return shape;
      const fields = shape.fields.map((field, index) =>
        index === at ? { ...field, optional: !field.optional } : field,
      );
      return { kind: 'record', fields };
    }),
  );
const pairs = shapes
  .filter((shape) => everyCase(shape).length <= 200)
  .chain((from) => fc.tuple(fc.constant(from), fc.oneof(changed(from), shapes)));

test('what fits can be copied, and what cannot be copied does not fit', () => {
  fc.assert(
    fc.property(pairs, ([from, to]) => misfitOf(from, to) !== undefined || fitsAll(from, to)),
    { numRuns: 4000, seed: 20261201 },
  );
});

/** Copying takes an array for a record that needs nothing, which the comparison does not count on. */
const mixesArrays = (shape: Shape): boolean => {
  switch (shape.kind) {
    case 'array':
    case 'tuple':
      return true;
    case 'record':
      return shape.fields.some((field) => mixesArrays(field.shape));
    case 'union':
      return shape.members.some(mixesArrays);
    default:
      return false;
  }
};

test('what does not fit has a value that cannot be copied', () => {
  const plain = pairs.filter(([from, to]) => !mixesArrays(from) && !mixesArrays(to));
  fc.assert(
    fc.property(plain, ([from, to]) => misfitOf(from, to) === undefined || !fitsAll(from, to)),
    { numRuns: 4000, seed: 20261201 },
  );
});

test('both verdicts come up', () => {
  const verdicts = fc.sample(pairs, { numRuns: 500, seed: 7 }).map(([from, to]) => misfitOf(from, to) === undefined);
  expect(verdicts.filter((fits) => fits).length).toBeGreaterThan(50);
  expect(verdicts.filter((fits) => !fits).length).toBeGreaterThan(50);
});
