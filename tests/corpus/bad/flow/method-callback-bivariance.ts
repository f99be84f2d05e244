// rule: SK1211
// mechanism: method-callback-bivariance
// wrong: throws TypeError
interface Listener1<T> {
  hear(event: T): string;
}
interface Emitter<T> {
  emit(to: Listener1<T>): string;
}

export function go(): string {
  const emitter: Emitter<number | string> = { emit: (to) => to.hear(1) };
  const shout: Listener1<string> = { hear: (text) => text.trim() };
  const any1: Listener1<number | string> = shout;
  return emitter.emit(any1);
}
