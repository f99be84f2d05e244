// rule: SK1210
// mechanism: written-function-as-object
// wrong: throws TypeError
interface Callable {
  act: () => number;
}
interface Held {
  act: object;
}

function replace(held: Held): void {
  held.act = { a: 1 };
}

export function go(): number {
  const callable: Callable = { act: () => 1 };
  replace(callable);
  return callable.act();
}
