// rule: SK1210
// mechanism: partial-widening
// wrong: number, is undefined
interface State {
  count: number;
}

function forget(state: { count?: number | undefined }): void {
  state.count = undefined;
}

export function go(): number {
  const state: State = { count: 1 };
  forget(state);
  return state.count;
}
