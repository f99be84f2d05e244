// rule: SK1240
// mechanism: detached-by-generic-key
// wrong: throws TypeError
class Shapes {
  readonly #unit = 'cm';
  square(): string {
    return `4${this.#unit}`;
  }
  circle(): string {
    return `3${this.#unit}`;
  }
}
const names = ['square', 'circle'] as const;

export function go(): string {
  const shapes = new Shapes();
  const all = names.map((name) => shapes[name]);
  return all.map((draw) => draw()).join('');
}
