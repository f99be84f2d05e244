// rule: SK1210
// mechanism: rest-tuple-union
// wrong: string, is number
type Change = ['wide', (string | number)[]] | ['narrow', string[]];

function change(...args: Change): void {
  if (args[0] === 'wide') args[1].push(5);
}

export function go(): string {
  const list: string[] = [];
  change('wide', list);
  return list[0] ?? '';
}
