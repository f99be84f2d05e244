// rule: SK1221
// mechanism: spread-of-library-object
// wrong: string, is undefined
export function go(): string {
  const { ...copy } = new Error('no');
  return copy.message;
}
