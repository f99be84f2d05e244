// rule: SK1245
// mechanism: cyclic-import-through-call
// wrong: throws ReferenceError
import { register } from './registry.ts';

const names: string[] = [];
export const add = (name: string): number => names.push(name);
export function go(): number {
  return register('b');
}
