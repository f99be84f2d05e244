// rule: SK1211
// mechanism: implements-narrow-parameter
// wrong: throws TypeError
interface Comparator<T> {
  compare(left: T, right: T): number;
}

class ByLength implements Comparator<string | number> {
  compare(left: string, right: string): number {
    return left.trim().length - right.trim().length;
  }
}

export function go(): number {
  const order: Comparator<string | number> = new ByLength();
  return order.compare(1, 2);
}
