// rule: SK1211
// mechanism: never-rest-parameter
// wrong: throws TypeError
interface Shown {
  show(label: string, ...details: never): string;
}
const exact: Shown = { show: (label: string, details: { text: string }) => label + details.text.trim() };
const wide: { show(label: string, ...details: readonly unknown[]): string } = exact;

export function go(): string {
  return wide.show('a', {});
}
