// rule: SK1217
// mechanism: correlated-keys-later
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

function sender<K extends keyof Events>(name: K): (value: Events[K]) => string {
  return (value) => handlers[name](value);
}

export function go(): string {
  return sender(pick('text'))(1);
}
