// rule: SK1216
// mechanism: loose-overload
// wrong: string, is object
function load(text: true): string;
function load(text: false): readonly string[];
function load(text: boolean): string | readonly string[] {
  return text ? ['a'] : 'a';
}

export function go(): string {
  return load(true);
}
