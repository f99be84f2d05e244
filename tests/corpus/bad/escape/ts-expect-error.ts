// rule: SK1016, TS18046
// mechanism: suppressed-error
// wrong: throws TypeError
export function go(): string {
  const count: unknown = 1;
  // @ts-expect-error the caller only has text
  return count.trim();
}
