// rule: SK1242
// mechanism: accessor-before-fields
// wrong: number, is undefined
class Box {
  readonly area: number;
  readonly side: number;
  constructor(side: number) {
    this.area = this.size;
    this.side = side;
  }
  get size(): number {
    return this.side;
  }
}

export function go(): number {
  return new Box(2).area;
}
