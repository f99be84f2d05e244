// rule: SK1012
// mechanism: declared-not-defined
// wrong: throws ReferenceError
declare const buildNumber: number;

export function go(): number {
  return buildNumber;
}
