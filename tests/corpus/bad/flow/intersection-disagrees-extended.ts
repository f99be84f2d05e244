// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  value: string | number;
}
interface Narrow {
  value: string;
}
type Both = Wide & Narrow;
interface Named extends Both {
  name: string;
}

export function go(): string {
  const named: Named = { name: 'n', value: 'a' };
  const wide: Wide = named;
  wide.value = 1;
  return named.value.toUpperCase();
}
