// rule: SK1203
// mechanism: site-throw
// wrong: number, is string
export function go(): number {
  try {
    throw 'text';
  } catch (error) {
    return error as number;
  }
}
