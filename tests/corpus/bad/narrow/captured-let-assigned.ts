// rule: SK1231
// mechanism: stale-assignment-narrowing
// wrong: string, is undefined
export function go(): string {
  let found: string | undefined;
  const forget = (): void => {
    found = undefined;
  };
  found = 'a';
  forget();
  return found;
}
