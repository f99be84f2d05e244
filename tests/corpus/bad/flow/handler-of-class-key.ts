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

class Sender<K extends keyof Events> {
  readonly #name: K;
  constructor(name: K) {
    this.#name = name;
  }
  send(value: Events[K]): string {
    const handler = handlers[this.#name];
    return handler(value);
  }
}

export function go(): string {
  return new Sender(pick('text')).send(1);
}
