// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Words {
  readonly words = ['a'];
  *each(): Generator<string, void> {
    yield* this.words;
  }
}

export function go(): string {
  const { each } = new Words();
  return [...each()].join('');
}
