// rule: SK1213
// mechanism: readonly-implements
// wrong: throws TypeError
interface Cell {
  value: number;
}
class Fixed {
  constructor(readonly source: { readonly value: number }) {}
  get value(): number {
    return this.source.value;
  }
}
const increase = (cell: Cell): number => ++cell.value;

export function go(): number {
  return increase(new Fixed({ value: 1 }));
}
