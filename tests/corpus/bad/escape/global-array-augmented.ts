// rule: SK1106
// mechanism: global-augmentation
// wrong: throws TypeError
declare global {
  interface Array<T> {
    lastOne(): T;
  }
}

export function go(): number {
  return [1, 2].lastOne();
}
