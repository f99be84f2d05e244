// rule: SK1244
// mechanism: variable-never-set
// wrong: throws TypeError
function run(_task: () => void): void {}

export function go(): string {
  let name: string;
  run(() => {
    name = 'a';
  });
  const shout = (): string => name.toUpperCase();
  return shout();
}
