// rule: SK1215
// mechanism: hidden-parameter-override
// wrong: number, is string
class Base {
  size(): number {
    return 0;
  }
}
class Sized extends Base {
  override size(unit?: number): number {
    return unit ?? 1;
  }
}

export function go(): number {
  const base: Base = new Sized();
  const odd: { size(unit: string): number } = base;
  return odd.size('cm');
}
