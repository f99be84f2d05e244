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

function* sender<K extends keyof Events>(name: K): Generator<string, string, Events[K]> {
  const value = yield '';
  return handlers[name](value);
}

export function go(): string {
  const sending = sender(pick('text'));
  sending.next(1);
  const sent = sending.next(1);
  return String(sent.value);
}
