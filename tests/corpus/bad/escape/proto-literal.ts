// rule: SK1013
// mechanism: proto-in-literal
// wrong: throws TypeError
export function go(): string {
  const named = { title: 'x', __proto__: null };
  return `${named}`;
}
