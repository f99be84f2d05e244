// rule: SK1011
// mechanism: decorator-void-result
// wrong: number, is string
const lie: (method: () => number, context: unknown) => void = () => () => 'replaced';

class Counter {
  @lie
  count(): number {
    return 1;
  }
}

export function go(): number {
  return new Counter().count();
}
