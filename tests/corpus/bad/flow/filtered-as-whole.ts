// rule: SK1211
// mechanism: function-of-excluded-members
// wrong: string, is undefined
interface Reader<T> {
  read(value: T): string;
}
function anyway<T>(reader: Reader<Exclude<T, undefined>>, value: T): string {
  const wide: Reader<T> = reader;
  return wide.read(value);
}
export function go(): string {
  return anyway<string | undefined>({ read: (value: string) => value }, undefined);
}
