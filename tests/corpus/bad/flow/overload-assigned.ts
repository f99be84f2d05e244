// rule: SK1211
// mechanism: overload-to-single
// wrong: throws TypeError
interface Show {
  (value: string): string;
  (value: number): string;
}
interface Shows {
  show: Show;
  text(value: string): string;
}

export function go(): string {
  const trim = { text: (value: string): string => value.trim() };
  const loose: { text(value: string | number): string } = trim;
  const shows: Shows = { show: (value: string | number): string => loose.text(value), text: trim.text };
  return shows.show(5);
}
