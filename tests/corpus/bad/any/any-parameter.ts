// rule: SK1201
// mechanism: any-written
// wrong: throws TypeError
function shout(text: any): string {
  return text.toUpperCase();
}

export function go(): string {
  return shout(1);
}
