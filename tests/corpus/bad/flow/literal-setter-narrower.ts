// rule: SK1210
// mechanism: literal-setter
// wrong: throws TypeError
interface Field {
  text: string | number;
}

export function go(): string {
  let kept = '';
  const field: Field = {
    get text(): string {
      return kept;
    },
    set text(text: string) {
      kept = text.trim();
    },
  };
  field.text = 5;
  return kept;
}
