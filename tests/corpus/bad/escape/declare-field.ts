// rule: SK1012
// mechanism: declared-field
// wrong: number, is string
class Base {
  value: string | number = 'text';
}
class Narrow extends Base {
  declare value: number;
}

export function go(): number {
  return new Narrow().value;
}
