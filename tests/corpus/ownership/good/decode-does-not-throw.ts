// decode says what is wrong in its result
import { type Block, decode, drop } from 'skerry';

function held(block: Block): number {
  const found = decode<{ n: number }>(block.text());
  drop(block);
  return found.ok ? found.value.n : 0;
}
export function g(block: Block): number {
  try {
    return held(block);
  } catch {
    return 0;
  }
}
