// rule: SK1230
// mechanism: stale-instanceof
// wrong: throws TypeError
class Loaded {
  readonly text = { trimmed: 'a' };
}
class Holder {
  state: Loaded | 'loading' = new Loaded();
  reset(): void {
    this.state = 'loading';
  }
}

export function go(): string {
  const holder = new Holder();
  if (!(holder.state instanceof Loaded)) return '';
  holder.reset();
  return holder.state.text.trimmed;
}
