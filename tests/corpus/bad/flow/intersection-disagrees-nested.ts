// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  inner: { value: string | number };
}
interface Narrow {
  inner: { value: string };
}

export function go(): string {
  const both: Wide & Narrow = { inner: { value: 'a' } };
  const wide: Wide = both;
  wide.inner = { value: 1 };
  return both.inner.value.toUpperCase();
}
