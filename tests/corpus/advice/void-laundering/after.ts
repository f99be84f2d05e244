export type Visit = (n: number) => string | undefined;

export function collect(numbers: readonly number[], visit: Visit): string[] {
  const found: string[] = [];
  for (const n of numbers) {
    const text = visit(n) ?? '';
    found.push(text);
  }
  return found;
}

export function selfTest(): boolean {
  return collect([1, 2], (n) => (n > 1 ? `#${n}` : undefined)).join('|') === '|#2';
}
