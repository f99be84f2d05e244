// rule: SK1268
// mechanism: generator-asked-again
// wrong: string, is undefined
let said = '';
function* answer(): Generator<number, string> {
  yield 1;
  return 'end';
}
class Kept {
  readonly #asking = answer();
  all(): Generator<number, string> {
    return this.#asking;
  }
}
function* twice(kept: Kept): Generator<number, void> {
  said = yield* kept.all();
  said = yield* kept.all();
}

export function go(): string {
  for (const n of twice(new Kept())) if (n > 1) break;
  return said;
}
