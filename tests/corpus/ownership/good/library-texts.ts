// what texts and numbers do does not throw
import { Block, drop } from 'skerry';

function f(n: number): string {
  using maker = Block.allocate(n);
  const size = maker.byteLength;
  return text(size);
}
function text(n: number): string {
  const block = takeNothing(n);
  if (!block) return '';
  const parts = `${n}, ${Math.max(n, 3)}`.trim().split(',');
  const out = parts.map((part) => part.toUpperCase().padEnd(4)).join(' ');
  const hex = n.toString(16) + Number.parseInt(out, 10);
  drop(block);
  return hex + parts.at(0) + out.indexOf('a');
}
function takeNothing(n: number): Block | undefined {
  return n > 3 ? undefined : undefined;
}
export function g(n: number): string {
  try {
    return f(n);
  } catch {
    return '';
  }
}
