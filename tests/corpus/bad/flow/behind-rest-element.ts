// rule: SK1210
// mechanism: behind-a-rest
// wrong: throws TypeError
interface Wide {
  value: string | number;
}
interface Narrow {
  value: string;
}

export function go(): string {
  const narrow: Narrow = { value: 'a' };
  const pair: readonly [Wide, Narrow] = [{ value: 1 }, narrow];
  const all: readonly [...Wide[], Wide] = pair;
  for (const one of all) one.value = 1;
  return narrow.value.toUpperCase();
}
