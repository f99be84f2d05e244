// rule: SK1230
// mechanism: stale-narrowing-as-key
// wrong: throws TypeError
class Turn {
  #count = 0;
  get side(): 'left' | 'right' {
    this.#count += 1;
    return this.#count === 1 ? 'left' : 'right';
  }
}

export function go(): string {
  const turn = new Turn();
  if (turn.side !== 'left') return '';
  const names = { left: 'l' };
  return names[turn.side].trim();
}
