// rule: SK1210
// mechanism: setter-narrower
// wrong: throws TypeError
class Field {
  #text = '';
  get text(): string {
    return this.#text;
  }
  set text(text: string) {
    this.#text = text.trim();
  }
}

function reset(field: { text: string | number }): void {
  field.text = 0;
}

export function go(): string {
  const field = new Field();
  reset(field);
  return field.text;
}
