// rule: SK1006
// mechanism: literal-method-borrowed
// wrong: number, is string
const box = {
  size: 1,
  read(): number {
    return this.size;
  },
};
const label = { size: 'large', read: box.read };

export function go(): number {
  return label.read();
}
