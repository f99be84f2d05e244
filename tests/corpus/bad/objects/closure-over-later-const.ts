// rule: SK1244
// mechanism: variable-before-set
// wrong: throws ReferenceError
function start(tick: () => number): number {
  return tick();
}

export function go(): number {
  const handle = start(() => step + 1);
  const step = 1;
  return handle + step;
}
