// rule: SK1221, SK1261
// mechanism: promise-flattened
// wrong: throws TypeError
class Box<T> {
  constructor(readonly value: T) {}
  async *each(): AsyncGenerator<T> {
    yield this.value;
  }
}

export async function go(): Promise<string> {
  const box = new Box(Promise.resolve(1));
  const step = await box.each().next();
  return step.done === true ? '' : step.value.then(String);
}
