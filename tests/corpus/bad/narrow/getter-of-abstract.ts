// rule: SK1230
// mechanism: getter-narrowed
// wrong: throws TypeError
abstract class Base {
  abstract readonly x: string | number;
  show(): string {
    return typeof this.x === 'string' ? this.x.toUpperCase() : '';
  }
}
class Flip extends Base {
  #reads = 0;
  get x(): string | number {
    this.#reads += 1;
    return this.#reads === 1 ? 'a' : 1;
  }
}

export function go(): string {
  return new Flip().show();
}
