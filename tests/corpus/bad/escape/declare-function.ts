// rule: SK1012
// mechanism: declared-not-defined
// wrong: throws ReferenceError
declare function fetchText(url: string): string;

export function go(): string {
  return fetchText('x');
}
