export function wrap<T extends string | number>(value: T): T[] {
  return [value];
}

export function selfTest(): boolean {
  return wrap('a').length === 1 && wrap(2)[0] === 2;
}
