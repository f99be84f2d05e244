// rule: SK1217
// mechanism: correlated-keys
// wrong: throws TypeError
interface Kinds {
  readonly text: string;
  readonly count: number;
}
type Lists = { readonly [K in keyof Kinds]: Kinds[K][] };
function add<K extends keyof Kinds>(lists: Lists, name: K, value: Kinds[K]): void {
  lists[name].push(value);
}

export function go(): string {
  const lists: Lists = { text: ['a'], count: [1] };
  const name: keyof Kinds = ((): keyof Kinds => 'text')();
  add(lists, name, 1);
  return lists.text.map((text) => text.trim()).join();
}
