// rule: SK1221
// mechanism: list-with-to-json
// wrong: throws TypeError
function mark<T>(list: T & { toJSON?: () => undefined }): T {
  list.toJSON = (): undefined => undefined;
  return list;
}

export function go(): string {
  const list = mark<string[]>(['a']);
  return JSON.stringify(list).toUpperCase();
}
