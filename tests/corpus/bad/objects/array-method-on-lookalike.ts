// rule: SK1215, SK1240
// mechanism: explicit-this
// wrong: number, is string
export function go(): number {
  const box = { length: 0, 0: 1 };
  const texts: string[] = [];
  texts.push.call(box, 'x');
  return box[0];
}
