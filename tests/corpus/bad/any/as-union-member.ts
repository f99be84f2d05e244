// rule: SK1203
// mechanism: assertion-union-member
// wrong: throws TypeError
type Shape = { kind: 'dot' } | { kind: 'label'; text: string };

function textOf(shape: Shape): string {
  return (shape as { kind: 'label'; text: string }).text.trim();
}

export function go(): string {
  return textOf({ kind: 'dot' });
}
