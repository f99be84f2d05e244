// rule: SK1221
// mechanism: promise-in-disguise
// wrong: throws TypeError
class Box<T> {
  constructor(public value: T) {}
  async get(): Promise<T> {
    return this.value;
  }
  async refresh(): Promise<void> {
    await this.get().then((fresh) => {
      this.value = fresh;
    });
  }
}

export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  const box = new Box(hidden);
  await box.refresh();
  return 'name' in box.value;
}
