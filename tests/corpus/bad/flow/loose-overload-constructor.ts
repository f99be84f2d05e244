// rule: SK1216
// mechanism: loose-overload-constructor
// wrong: throws TypeError
class Title {
  readonly text: string;
  constructor(text: string | number);
  constructor(text: string) {
    this.text = text.trim();
  }
}

export function go(): string {
  return new Title(5).text;
}
