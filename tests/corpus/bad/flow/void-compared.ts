// rule: SK1214
// mechanism: void-asked
// wrong: string, is number
function text(x: string | undefined): string {
  return x ?? '';
}

export function go(): string {
  const give: () => void = () => 5;
  const x = give();
  return x === undefined ? 'u' : text(x);
}
