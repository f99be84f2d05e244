// rule: SK1212
// mechanism: optional-not-mentioned
// wrong: throws TypeError
function mark(tags: Record<string, string>): void {
  tags.size = 'big';
}
function area(box: { name: string; size?: number }): string {
  return box.size === undefined ? '' : box.size.toFixed();
}

export function go(): string {
  const box = { name: 'a' };
  mark(box);
  return area(box);
}
