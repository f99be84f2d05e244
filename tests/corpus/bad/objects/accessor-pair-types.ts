// rule: SK1246
// mechanism: accessor-pair
// wrong: throws TypeError
class Field {
  #text = '';
  get value(): number {
    return this.#text.length;
  }
  set value(text: string) {
    this.#text = text.trim();
  }
}

function reset(target: { value: number }): number {
  target.value = 0;
  return target.value;
}

export function go(): number {
  return reset(new Field());
}
