// rule: SK1230
// mechanism: stale-across-yield
// wrong: string, is undefined
interface State {
  name: string | undefined;
}
function* steps(state: State): Generator<string, void> {
  if (state.name === undefined) return;
  yield 'ready';
  yield state.name;
}

export function go(): string {
  const state: State = { name: 'a' };
  const run = steps(state);
  run.next();
  state.name = undefined;
  const step = run.next();
  return step.done ? '' : step.value;
}
