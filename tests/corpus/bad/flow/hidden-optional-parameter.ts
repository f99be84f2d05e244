// rule: SK1215
// mechanism: hidden-optional-parameter
// wrong: number, is string
function pad(text: string, width?: number): number {
  return width ?? text.length;
}

export function go(): number {
  const short: (text: string) => number = pad;
  const wide: (text: string, mark: string) => number = short;
  return wide('a', 'b');
}
