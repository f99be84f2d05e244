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
  const clear = (...all: Wide[]): void => {
    for (const one of all) one.value = 1;
  };
  const last: (...all: [...Wide[], Narrow]) => void = clear;
  const narrow: Narrow = { value: 'a' };
  last(narrow);
  return narrow.value.toUpperCase();
}
