/** First in, first out, through growth and wrapping. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Ring } from '../../kernel/ring.ts';

it('is a queue: whatever is pushed, shifted and removed, it agrees with an array', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 40 })), (steps) => {
      const ring = new Ring<number>();
      let model: number[] = [];
      for (const step of steps) {
        if (step > 0) {
          if (!model.includes(step)) {
            ring.push(step);
            model.push(step);
          }
        } else if (step < -10) {
          ring.remove(-step);
          model = model.filter((item) => item !== -step);
        } else expect(ring.shift()).toBe(model.shift());
        expect([...ring]).toEqual(model);
        expect(ring.length).toBe(model.length);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});

it('has nothing when it is empty', () => {
  const ring = new Ring<number>();
  expect(ring.shift()).toBeUndefined();
  ring.remove(1);
  expect([...ring]).toEqual([]);
});
