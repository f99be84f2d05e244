// rule: SK1221
// mechanism: promise-flattened
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

export async function go(): Promise<string> {
  const box = new Box(Promise.resolve(1));
  await box.refresh();
  return await box.value.then(String);
}
