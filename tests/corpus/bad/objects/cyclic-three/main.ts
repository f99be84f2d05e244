// rule: SK1245
// mechanism: cyclic-import
// wrong: throws ReferenceError
import { b } from './b.ts';

export const a: number = b.length;
export function go(): number {
  return a;
}
