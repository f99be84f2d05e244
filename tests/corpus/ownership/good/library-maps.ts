// what maps and sets do does not throw
import { type Block, drop } from 'skerry';

function held(block: Block, names: readonly string[]): number {
  const seen = new Map<string, number>();
  const set = new Set(names);
  for (const name of set) seen.set(name, (seen.get(name) ?? 0) + 1);
  seen.delete("a");
  drop(block);
  return seen.size + set.size;
}
export function g(block: Block): number {
  try {
    return held(block, ["a"]);
  } catch {
    return 0;
  }
}
