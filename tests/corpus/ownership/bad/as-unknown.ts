// SK2107: passed as unknown
import type { Block } from 'skerry';

function look(value: unknown): boolean {
  return value === undefined;
}
export function f(block: Block): boolean {
  return look(block); //!~
}
