// SK2107: kept in a variable of another type
import type { Block } from 'skerry';

export function f(block: Block): boolean {
  const value: unknown = block; //!~
  return value === undefined;
}
