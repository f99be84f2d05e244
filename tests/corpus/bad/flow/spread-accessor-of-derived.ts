// rule: SK1221
// mechanism: spread-drops-accessor-of-derived
// wrong: number, is undefined
interface Part {
  readonly id: string;
  readonly size: number;
  readonly note?: string;
}
class Named {
  readonly id: string = 'x';
}
class Box extends Named {
  get size(): number {
    return 1;
  }
}
const copyOf = (part: Part): Part => ({ ...part });
export function go(): number {
  return copyOf(new Box()).size;
}
