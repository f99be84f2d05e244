// rule: SK1213
// mechanism: frozen-object-laundering
// wrong: throws TypeError
function bump(counter: { value: number }): number {
  counter.value += 1;
  return counter.value;
}

export function go(): number {
  const fixed = Object.freeze({ value: 1 });
  return bump(fixed);
}
