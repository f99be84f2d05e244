// rule: SK1221, SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
class Box<T> {
  constructor(readonly value: T) {}
  async get(): Promise<T> {
    return this.value;
  }
}

export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  const box = new Box(hidden);
  return await box.get().then((value) => 'name' in value);
}
