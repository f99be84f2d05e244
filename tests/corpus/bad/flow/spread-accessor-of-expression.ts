// rule: SK1221
// mechanism: spread-drops-accessor-of-class-expression
// wrong: number, is undefined
interface Part {
  readonly id: string;
  readonly size: number;
}
const Box = class {
  readonly id = 'box';
  get size(): number {
    return 1;
  }
};
const copyOf = (part: Part): Part => ({ ...part });
export function go(): number {
  return copyOf(new Box()).size;
}
