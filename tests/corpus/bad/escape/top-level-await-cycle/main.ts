// rule: SK1110
// mechanism: top-level-await-order
// wrong: throws ReferenceError
import { later } from './later.ts';

export const unit: number = await Promise.resolve(1);
export function go(): number {
  return later + unit;
}
