// rule: SK1246
// mechanism: accessor-override
// wrong: number, is undefined
class Base {
  #size = 1;
  get size(): number {
    return this.#size;
  }
  set size(size: number) {
    this.#size = size;
  }
}
class Loud extends Base {
  override set size(size: number) {
    super.size = size * 2;
  }
}

export function go(): number {
  const base: Base = new Loud();
  base.size = 2;
  return base.size;
}
