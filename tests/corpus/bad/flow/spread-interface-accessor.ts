// rule: SK1221
// mechanism: spread-drops-accessor
// wrong: number, is undefined
interface Sized {
  readonly size: number;
}
class Box {
  get size(): number {
    return 1;
  }
}
const copyOf = (sized: Sized): Sized => ({ ...sized });

export function go(): number {
  return copyOf(new Box()).size;
}
