// refused: SK1001
// advice: --fix
export function sum(numbers: readonly number[]): number {
  var total = 0;
  for (const n of numbers) total += n;
  return total;
}

export function selfTest(): boolean {
  return sum([1, 2, 3]) === 6;
}
