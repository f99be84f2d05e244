// rule: SK1242
// mechanism: virtual-call-in-constructor
// wrong: throws TypeError
abstract class Widget {
  readonly width: number;
  constructor() {
    this.width = this.measure();
  }
  abstract measure(): number;
}
class Label extends Widget {
  readonly text = 'label';
  measure(): number {
    return this.text.length;
  }
}

export function go(): number {
  return new Label().width;
}
