// rule: SK1009
// mechanism: enum-from-number
// wrong: string, is undefined
enum Level {
  low,
  high,
}
const names: Record<Level, string> = { [Level.low]: 'low', [Level.high]: 'high' };

export function go(): string {
  const raw: number = 7;
  const level: Level = raw;
  return names[level];
}
