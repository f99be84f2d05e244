// rule: SK1210
// mechanism: map-covariance
// wrong: number, is string
function mark(marks: Map<string, number | string>): void {
  marks.set('a', 'good');
}

export function go(): number {
  const marks = new Map([['a', 1]]);
  mark(marks);
  return marks.get('a') ?? 0;
}
