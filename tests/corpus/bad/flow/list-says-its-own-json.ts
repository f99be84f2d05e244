// rule: SK1221
// mechanism: list-with-to-json
// wrong: throws TypeError
export function go(): string {
  const list: string[] & { toJSON?: () => undefined } = ['a'];
  list.toJSON = (): undefined => undefined;
  return JSON.stringify(list).toUpperCase();
}
