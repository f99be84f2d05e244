// no method of that name throws
import { type Block, drop } from 'skerry';

interface Meter {
  level(n: number): number;
}
class Plain implements Meter {
  level(n: number): number {
    return n;
  }
}
class Double implements Meter {
  level(n: number): number {
    return 2 * n;
  }
}
export function f(block: Block, n: number): number {
  const meter: Meter = n > 1 ? new Plain() : new Double();
  try {
    const level = meter.level(n);
    drop(block);
    return level;
  } catch {
    return 0;
  }
}
