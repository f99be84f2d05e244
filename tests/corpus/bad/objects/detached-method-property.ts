// rule: SK1240
// mechanism: method-borrowed
// wrong: number, is string
class Point {
  readonly x = 1;
  read(): number {
    return this.x;
  }
}

export function go(): number {
  const label = { x: 'left', read: new Point().read };
  return label.read();
}
