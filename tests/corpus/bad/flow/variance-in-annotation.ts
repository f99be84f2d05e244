// rule: SK1211
// mechanism: variance-annotation
// wrong: throws TypeError
interface Sink<out T> {
  put(value: T): string;
}

export function go(): string {
  const texts: Sink<string> = { put: (text) => text.trim() };
  const anything: Sink<unknown> = texts;
  return anything.put(1);
}
