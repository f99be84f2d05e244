/** A rest parameter that is one of several tuples, and a protected member that a subclass makes public. */
type Change = ['name', string] | ['tags', readonly string[]];

function describe(...[kind, value]: Change): string {
  return kind === 'name' ? value : value.join();
}

const log = (...args: Change): void => {
  describe(...args);
};

abstract class Source<T> {
  protected abstract make(): T;
  first(): T {
    return this.make();
  }
}

class Numbers extends Source<number> {
  override make(): number {
    return 1;
  }
}

export function first(): number {
  log('name', 'a');
  log('tags', ['a', 'b']);
  const change: Change = ['name', describe('tags', [])];
  log(...change);
  const source: Source<number> = new Numbers();
  return source.first();
}
