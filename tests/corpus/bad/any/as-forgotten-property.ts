// rule: SK1212
// mechanism: upcast-optional-property
// wrong: string | undefined, is number
const point: { x: number } = withName();
function withName(): { x: number; name: number } {
  return { x: 1, name: 7 };
}
const named = point as { x: number; name?: string };
export function go(): string | undefined {
  return named.name;
}
