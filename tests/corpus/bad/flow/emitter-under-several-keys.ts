// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
type H = { [P in keyof M]: ((v: M[P]) => string)[] };
class Bus {
  readonly #h: H = { a: [], b: [] };
  on<K extends keyof M>(k: K, f: (v: M[K]) => string): void {
    this.#h[k].push(f);
  }
  emit<K extends keyof M>(k: K, v: M[K]): string {
    return this.#h[k].map((f) => f(v)).join();
  }
}
function pick(): keyof M {
  return 'a';
}
export function go(): string {
  const b = new Bus();
  b.on('a', (s) => s.toUpperCase());
  return b.emit(pick(), 5);
}
