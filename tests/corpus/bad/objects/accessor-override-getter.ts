// rule: SK1213
// mechanism: accessor-override
// wrong: throws TypeError
class Base {
  #size = 1;
  get size(): number {
    return this.#size;
  }
  set size(size: number) {
    this.#size = size;
  }
}
class Fixed extends Base {
  override get size(): number {
    return 7;
  }
}

export function go(): number {
  const base: Base = new Fixed();
  base.size = 2;
  return base.size;
}
