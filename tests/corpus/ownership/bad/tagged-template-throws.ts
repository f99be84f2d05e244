// SK2112: a tag that throws
import { Block, drop } from 'skerry';

function tag(parts: TemplateStringsArray, n: number): string {
  if (n > 9) throw new Error('too many');
  return parts.join('');
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  const text = tag`a${n}b`; //!
  drop(block);
  return text.length;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
