// rule: SK1201
// mechanism: any-catch
// wrong: throws TypeError
export function go(): string {
  try {
    throw 404;
  } catch (error: any) {
    return error.message.trim();
  }
}
