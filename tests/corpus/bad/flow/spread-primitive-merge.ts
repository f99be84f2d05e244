// rule: SK1220
// mechanism: spread-of-primitive
// wrong: throws TypeError
function merge<A, B>(one: A, two: B): A & B {
  return { ...one, ...two };
}

export function go(): string {
  const merged = merge(5, { unit: 'cm' });
  return merged.toFixed(1);
}
