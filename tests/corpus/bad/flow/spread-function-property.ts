// rule: SK1222
// mechanism: spread-drops-method
// wrong: throws TypeError
interface Handlers {
  readonly start: () => string;
  readonly stop: () => string;
}
class Machine {
  start(): string {
    return 'on';
  }
  stop(): string {
    return 'off';
  }
}
const quiet = (handlers: Handlers): Handlers => ({ ...handlers, start: () => '' });

export function go(): string {
  return quiet(new Machine()).stop();
}
