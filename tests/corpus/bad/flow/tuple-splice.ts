// rule: SK1218
// mechanism: tuple-mutator
// wrong: boolean, is undefined
export function go(): boolean {
  const flags: [boolean, boolean] = [true, false];
  flags.splice(0, 2);
  return flags[0];
}
