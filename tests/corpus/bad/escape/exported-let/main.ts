// rule: SK1109, SK1231
// mechanism: exported-let-stale
// wrong: string, is undefined
import { current, reset } from './state.ts';

export function go(): string {
  if (current === undefined) return '';
  reset();
  return current;
}
