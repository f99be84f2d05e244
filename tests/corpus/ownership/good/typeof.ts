// a block or a text, told apart by typeof
import { type Block, drop } from 'skerry';

export function f(value: Block | string): number {
  if (typeof value === 'string') return value.length;
  const n = value.byteLength;
  drop(value);
  return n;
}
