// rule: SK1112
// mechanism: top-level-using
// wrong: throws TypeError
class Handle {
  text: { readonly name: string } | undefined = { name: 'open' };
  [Symbol.dispose](): void {
    this.text = undefined;
  }
}
const opened = new Handle();
using handle = opened;

export function go(): string {
  if (handle.text === undefined) throw new TypeError('used after it was disposed');
  return handle.text.name;
}
