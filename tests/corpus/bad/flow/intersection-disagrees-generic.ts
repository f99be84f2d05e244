// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  value: string | number;
}

function read<T extends { value: string }>(both: Wide & T): string {
  const wide: Wide = both;
  wide.value = 1;
  return both.value.toUpperCase();
}

export function go(): string {
  return read<{ value: string }>({ value: 'a' });
}
