/**
 * The steps of a task while they are being made.
 *
 * Owns: their numbers. Invariants: a step is made before what follows it is known, so loops close; `finished` has no step that only leads
 * to another; more than `mostSteps` is given up (`TooMuch`), so a summary stays small and is made soon.
 */
import type { TalkStep, TalkWait } from '../../../abi/index.ts';

export class TooMuch extends Error {}
const mostSteps = 40_000;

export class Steps {
  readonly #steps: TalkStep[] = [];

  /** A step whose followers are not known yet. */
  reserve(): number {
    if (this.#steps.length >= mostSteps) throw new TooMuch();
    this.#steps.push({ do: 'either', to: [] });
    return this.#steps.length - 1;
  }

  set(index: number, step: TalkStep): number {
    this.#steps[index] = step;
    return index;
  }

  add(step: TalkStep): number {
    return this.set(this.reserve(), step);
  }

  either(to: readonly number[]): number {
    const different = [...new Set(to)];
    const [only] = different;
    return only !== undefined && different.length === 1 ? only : this.add({ do: 'either', to: different });
  }

  /** From `start`, without steps that do nothing or do what others do, numbered as they are reached. */
  finished(start: number): readonly TalkStep[] {
    let now = reached(this.#steps, start);
    for (;;) {
      const fewer = reached(merged(now), 0);
      if (fewer.length === now.length) return fewer;
      now = fewer;
    }
  }
}

function reached(steps: readonly TalkStep[], start: number): readonly TalkStep[] {
  const numbers = new Map<number, number>();
  const found: number[] = [];
  const numberOf = (at: number): number => {
    const step = through(steps, at);
    const known = numbers.get(step);
    if (known !== undefined) return known;
    numbers.set(step, found.length);
    found.push(step);
    return found.length - 1;
  };
  numberOf(start);
  const made: TalkStep[] = [];
  for (let next = 0; next < found.length; next++) {
    const step = steps[found[next] ?? 0];
    if (step !== undefined) made.push(redirected(step, numberOf));
  }
  return made;
}

/** A chain of steps that only lead on, followed to its end; a ring of them is a task that does nothing any more. */
function through(steps: readonly TalkStep[], at: number): number {
  const seen = new Set<number>();
  let here = at;
  for (;;) {
    const step = steps[here];
    if (step?.do !== 'either' || step.to.length !== 1 || seen.has(here)) return here;
    seen.add(here);
    here = step.to[0] ?? here;
  }
}

/** Steps that do the same and go on the same are one; the first stays the first. */
function merged(steps: readonly TalkStep[]): readonly TalkStep[] {
  let now = steps;
  for (;;) {
    const byText = new Map<string, number>();
    const numbers = now.map((step) => {
      const text = JSON.stringify(step);
      const number = byText.get(text) ?? byText.size;
      byText.set(text, number);
      return number;
    });
    if (byText.size === now.length) return now;
    const seen = new Set<number>();
    const firsts = now.filter((_, index) => {
      const number = numbers[index] ?? 0;
      const isFirst = !seen.has(number);
      seen.add(number);
      return isFirst;
    });
    now = firsts.map((step) => redirected(step, (at) => numbers[at] ?? at));
  }
}

function redirected(step: TalkStep, to: (at: number) => number): TalkStep {
  switch (step.do) {
    case 'either':
      return { do: 'either', to: [...new Set(step.to.map(to))] };
    case 'end':
      return step;
    case 'wait':
      return { ...step, on: step.on.map((one) => redirectedWait(one, to)) };
    default:
      return { ...step, to: to(step.to) };
  }
}

function redirectedWait(one: TalkWait, to: (at: number) => number): TalkWait {
  if ('offer' in one) return { ...one, to: to(one.to) };
  return { ...one, next: Object.fromEntries(Object.entries(one.next).map(([name, at]) => [name, to(at)])) };
}
