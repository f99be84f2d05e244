// a handler that accounts for what is held
import { type Block, drop } from 'skerry';

function parse(text: string): number {
  if (text === '') throw new Error('empty');
  return text.length;
}
export function f(block: Block): number {
  let n = 0;
  try {
    n = parse(block.text());
  } catch {
    n = -1;
  }
  drop(block);
  return n;
}
