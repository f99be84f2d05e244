// rule: SK1231
// mechanism: stale-captured-variable
// wrong: string, is undefined
export function go(): string {
  let name: string | undefined = 'a';
  const reset = (): void => {
    name = undefined;
  };
  if (name !== undefined) {
    reset();
    return name;
  }
  return '';
}
