// rule: SK1210
// mechanism: generic-class-covariance
// wrong: number, is string
class Stack<T> {
  items: T[] = [];
}

function fill(stack: Stack<number | string>): void {
  stack.items.push('text');
}

export function go(): number {
  const stack = new Stack<number>();
  fill(stack);
  return stack.items[0] ?? 0;
}
