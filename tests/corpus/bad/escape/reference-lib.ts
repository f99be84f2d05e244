// rule: SK1107, TS2304
// mechanism: reference-directive
// wrong: throws ReferenceError
/// <reference lib="scripthost" />
export function go(): number {
  return WScript.Arguments.length;
}
