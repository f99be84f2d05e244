// rule: SK1211
// mechanism: method-bivariance-round-trip
// wrong: string, is number
interface Sink<T> {
  put(value: T): void;
}

function convert<S, T extends S>(sink: Sink<T>): Sink<S> {
  return sink;
}

export function go(): string {
  let kept = '';
  const texts: Sink<string> = {
    put(value) {
      kept = value;
    },
  };
  convert<string | number, string>(texts).put(1);
  return kept;
}
