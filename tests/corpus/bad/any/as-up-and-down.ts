// rule: SK1203
// mechanism: upcast-of-a-lie
// wrong: string, is number
export function go(): string {
  const x: unknown = [7][0];
  return textOf((x as string) as string | undefined);
}
const textOf = (x: string | undefined): string => x ?? '';
