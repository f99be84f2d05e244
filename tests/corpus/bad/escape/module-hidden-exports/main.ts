// rule: SK1111
// mechanism: module-as-object
// wrong: number, is string
import * as tools from './tools.ts';

function limitOf(options: { readonly name: string; readonly limit?: number }): number {
  return options.limit ?? 0;
}
const visible: { readonly name: string } = tools;

export function go(): number {
  return limitOf(visible);
}
