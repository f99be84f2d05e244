// rule: SK1214
// mechanism: void-asked
// wrong: string, is number
export function go(): string {
  const give: () => void = () => 5;
  return give() ?? 'a';
}
