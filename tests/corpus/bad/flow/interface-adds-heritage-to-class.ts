// rule: SK1219
// mechanism: interface-merged-with-class
// wrong: string, is undefined
interface Labelled {
  label: string;
}
class Named<T> {
  constructor(readonly value: T) {}
}
interface Named<T> extends Labelled {}

export function go(): string {
  return new Named(1).label;
}
