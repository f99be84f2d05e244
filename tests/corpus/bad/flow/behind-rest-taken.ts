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
  const clear = (...all: [...Wide[], Wide]): void => {
    for (const one of all) one.value = 1;
  };
  const two: (first: Wide, second: Narrow) => void = clear;
  const narrow: Narrow = { value: 'a' };
  two({ value: 2 }, narrow);
  return narrow.value.toUpperCase();
}
