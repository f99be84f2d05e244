// rule: SK1217
// mechanism: correlated-keys
// wrong: throws TypeError
interface Events {
  readonly text: string;
  readonly count: number;
}
type Handlers = { readonly [K in keyof Events]: (value: Events[K]) => string };
const handlers: Handlers = { text: (value) => value.trim(), count: (value) => value.toFixed() };
function pick(name: keyof Events): keyof Events {
  return name;
}

function fire<K extends keyof Events>(all: Events, name: K, other: K): string {
  return handlers[name](all[other]);
}

export function go(): string {
  return fire({ text: 'a', count: 1 }, pick('text'), pick('count'));
}
