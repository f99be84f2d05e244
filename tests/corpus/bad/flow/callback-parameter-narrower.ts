// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
interface Bus {
  on(name: string, listener: { call(event: unknown): string }): string;
}

export function go(): string {
  const bus: Bus = { on: (_name, listener) => listener.call(1) };
  return bus.on('a', { call: (event: string) => event.trim() });
}
