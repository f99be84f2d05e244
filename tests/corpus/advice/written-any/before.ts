// refused: SK1201
// advice: --fix
export function size(value: any): number {
  return Array.isArray(value) ? value.length : 0;
}

export function selfTest(): boolean {
  return size([1, 2, 3]) === 3 && size('abc') === 0;
}
