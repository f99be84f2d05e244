export const round = (value: number, digits: number = 0): number => Number(value.toFixed(digits));

type Step = (value: number) => number;

export const pipeline = (value: number, steps: readonly Step[]): number => steps.reduce((acc, step) => step(acc), value);

const steps: readonly Step[] = [(value) => round(value), (x) => x * 2];

export function selfTest(): boolean {
  return pipeline(1.7, steps) === 4;
}
