export function size(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

export function selfTest(): boolean {
  return size([1, 2, 3]) === 3 && size('abc') === 0;
}
