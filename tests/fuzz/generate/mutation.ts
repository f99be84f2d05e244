/** Statements that change something: a variable, a property, an element, or whatever a closure or function changes. */
import { call, expression } from './expressions.ts';
import type { Maker } from './maker.ts';
import { writable } from './paths.ts';

/** Undefined when nothing in scope can be changed. */
export function mutation(maker: Maker): string | undefined {
  const { choices } = maker;
  const places = writable(maker);
  const silent = maker.callables.filter(({ isAsync }) => !isAsync);
  const ways: (readonly [number, () => string])[] = [];
  if (places.length > 0) {
    ways.push([
      6,
      () => {
        const place = choices.pick(places);
        return place.with(expression(maker, place.type, 1));
      },
    ]);
  }
  if (silent.length > 0 && maker.inFunction === 0)
    ways.push([2, () => `keep(${call(maker, choices.pick(silent), 1)});`]);
  return ways.length === 0 ? undefined : choices.weighted(ways)();
}
