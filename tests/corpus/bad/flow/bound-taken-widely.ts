// rule: SK1211
// mechanism: method-of-bounded-parameter
// wrong: string, is number
interface Sink<T> {
  take(value: T): void;
}
function send<T, L extends T>(sink: Sink<L>, value: T): void {
  const wide: Sink<T> = sink;
  wide.take(value);
}
export function go(): string {
  let last = '';
  send<string | number, string>({ take: (value) => void (last = value) }, 7);
  return last;
}
