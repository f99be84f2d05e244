// rule: TS2339
// mechanism: object-get-prototype
// wrong: escapes
export function go(): boolean {
  const shared: object = Object.getPrototypeOf([]);
  return shared === Object.getPrototypeOf([1]) && 'push' in shared;
}
