// rule: SK1210
// mechanism: tuple-to-array
// wrong: string, is number
function shuffle(items: (string | number)[]): void {
  const [first, second] = items;
  if (first === undefined || second === undefined) return;
  items[0] = second;
  items[1] = first;
}

export function go(): string {
  const entry: [string, number] = ['age', 7];
  shuffle(entry);
  return entry[0];
}
