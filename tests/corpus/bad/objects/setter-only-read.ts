// rule: SK1246
// mechanism: setter-only
// wrong: number, is undefined
class Sink {
  last = 0;
  set value(value: number) {
    this.last = value;
  }
}

export function go(): number {
  return new Sink().value;
}
