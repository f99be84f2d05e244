// rule: SK1220
// mechanism: generic-spread-then-property
// wrong: 1, is string
function renamed<S extends { n: string | number }>(state: S): S {
  return { ...state, n: 'x' };
}
export function go(): 1 {
  return renamed<{ n: 1 }>({ n: 1 }).n;
}
