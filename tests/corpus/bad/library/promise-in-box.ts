// rule: SK1221, SK1261
// mechanism: promise-flattened
// wrong: throws TypeError
class Box<T> {
  constructor(readonly value: T) {}
  async get(): Promise<T> {
    return this.value;
  }
}

export async function go(): Promise<string> {
  const box = new Box(Promise.resolve(1));
  return box.get().then((inner: Promise<number>) => inner.then(String));
}
