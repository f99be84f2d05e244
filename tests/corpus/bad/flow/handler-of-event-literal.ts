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

function fire<K extends keyof Events>(event: { readonly name: K; readonly value: Events[K] }): string {
  return handlers[event.name](event.value);
}

export function go(): string {
  return fire({ name: pick('text'), value: 1 });
}
