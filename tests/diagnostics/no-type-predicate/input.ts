export function isName(value: unknown): value is string {
  return value !== undefined;
}
