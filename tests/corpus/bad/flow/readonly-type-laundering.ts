// rule: SK1213
// mechanism: readonly-utility-laundering
// wrong: escapes
interface State {
  turn: number;
}

function cheat(state: Readonly<State>): void {
  const mine: State = state;
  mine.turn = 99;
}

export function go(): boolean {
  const state: State = { turn: 1 };
  cheat(state);
  return state.turn === 99;
}
