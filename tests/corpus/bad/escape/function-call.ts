// rule: SK1003
// mechanism: function-constructor
// wrong: escapes
export function go(): boolean {
  const root: object = Function('return this')();
  return 'Math' in root;
}
