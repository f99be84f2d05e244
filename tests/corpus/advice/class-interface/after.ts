export interface Clock {
  readonly now: () => number;
}

export const elapsed = (clock: Clock, since: number): number => clock.now() - since;

const fake = { now: () => 50 };

export function selfTest(): boolean {
  return elapsed(fake, 20) === 30;
}
