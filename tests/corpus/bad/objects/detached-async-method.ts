// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Loader {
  readonly source = { text: 'a' };
  async load(): Promise<string> {
    return this.source.text;
  }
}

export async function go(): Promise<string> {
  const { load } = new Loader();
  return await load();
}
