// rule: SK1210
// mechanism: inference-widens-argument
// wrong: throws TypeError
interface Named {
  readonly name: string;
}
interface Person extends Named {
  readonly age: { readonly years: number };
}
function move<T>(from: readonly T[], to: T[]): void {
  for (const item of from) to.unshift(item);
}

export function go(): number {
  const people: Person[] = [];
  const named: Named[] = [{ name: 'a' }];
  move<Named>(named, people);
  return people[0]?.age.years ?? 0;
}
