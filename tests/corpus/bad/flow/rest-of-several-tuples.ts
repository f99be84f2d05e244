// rule: SK1210
// mechanism: rest-tuple-union
// wrong: string, is number
type Change = ['flag', boolean] | ['list', string[]];

export function go(): string {
  const add = (kind: 'flag' | 'list', value: boolean | (string | number)[]): void => {
    if (typeof value !== 'boolean') value.push(kind.length);
  };
  const change: (...args: Change) => void = add;
  const list: string[] = [];
  change('list', list);
  return list[0] ?? '';
}
