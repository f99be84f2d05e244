// rule: SK1210
// mechanism: parameter-property-widened
// wrong: number, is string
class Holder {
  constructor(readonly cells: { value: number | string }) {}
  reset(): void {
    this.cells.value = 'reset';
  }
}

export function go(): number {
  const cell = { value: 1 };
  new Holder(cell).reset();
  return cell.value;
}
