/** Statements that change something: a variable, a property, an element, or whatever a closure or function changes. */
import { call, expression, fresh } from './expressions.ts';
import type { Maker, Variable } from './maker.ts';
import { writable, writableWithin } from './paths.ts';

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

/** Something new is put into what the variable holds: who else has it may not expect that. */
export function provoke(maker: Maker, variable: Variable): void {
  const places = writableWithin(variable);
  if (places.length === 0) return;
  const place = maker.choices.pick(places);
  maker.say(place.with(fresh(maker, place.type, 2)));
}
