// rule: SK1230
// mechanism: getter-narrowed
// wrong: string, is number
class Field {
  #value: string | number = 0;
  get value(): string | number {
    return this.#value;
  }
  set value(value: string | number) {
    this.#value = Number(value);
  }
}

export function go(): string {
  const field = new Field();
  field.value = '12';
  return field.value;
}
