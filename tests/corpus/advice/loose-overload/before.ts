// refused: SK1216
// advice: one generic function, or functions of different names
export function wrap(value: string): string[];
export function wrap(value: number): number[];
export function wrap(value: string | number): (string | number)[] {
  return [value];
}

export function selfTest(): boolean {
  return wrap('a').length === 1 && wrap(2)[0] === 2;
}
