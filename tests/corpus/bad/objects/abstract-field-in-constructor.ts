// rule: SK1242
// mechanism: abstract-field-before-set
// wrong: number, is undefined
const widths: number[] = [];
abstract class Widget {
  abstract readonly width: number;
  constructor() {
    widths.push(this.measure());
  }
  measure(): number {
    return this.width;
  }
}
class Label extends Widget {
  readonly width = 5;
}

export function go(): number {
  const label = new Label();
  for (const width of widths) return width;
  return label.width;
}
