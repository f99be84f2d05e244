// rule: SK1245
// mechanism: cyclic-import-through-call
// wrong: throws ReferenceError
import { first } from './names.ts';

const names: readonly string[] = ['a'];
export function nameAt(index: number): string {
  return names[index] ?? '';
}
export function go(): string {
  return first;
}
