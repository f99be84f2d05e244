// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
import * as all from './state.ts';

export function go(): string {
  if (all.state.n === undefined) return '';
  all.clear();
  return all.state.n;
}
