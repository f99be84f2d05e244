// rule: SK1245
// mechanism: cyclic-import
// wrong: throws ReferenceError
import { doubled } from './doubled.ts';

export const unit: number = 2;
export function go(): number {
  return doubled;
}
