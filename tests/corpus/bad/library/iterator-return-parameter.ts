// rule: SK1248
// mechanism: iterator-return-called
// wrong: throws TypeError
class Count {
  #next = 0;
  next(): IteratorResult<number> {
    this.#next += 1;
    return { done: false, value: this.#next };
  }
  return(reason: string): IteratorResult<number> {
    return { done: true, value: reason.length > 0 ? undefined : undefined };
  }
}
class Counting {
  [Symbol.iterator](): Count {
    return new Count();
  }
}

export function go(): number {
  for (const one of new Counting()) return one;
  return 0;
}
