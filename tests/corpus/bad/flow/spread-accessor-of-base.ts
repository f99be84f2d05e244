// rule: SK1221
// mechanism: spread-drops-inherited-accessor
// wrong: number, is undefined
interface Part {
  readonly id: string;
  readonly size: number;
}
class Measured {
  get size(): number {
    return 1;
  }
}
class Box extends Measured {
  readonly id = 'box';
}
const copyOf = (part: Part): Part => ({ ...part });
export function go(): number {
  return copyOf(new Box()).size;
}
