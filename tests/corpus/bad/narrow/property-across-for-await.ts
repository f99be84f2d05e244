// rule: SK1230
// mechanism: stale-across-await
// wrong: string, is undefined
interface State {
  name: string | undefined;
}
async function* ticks(state: State): AsyncGenerator<number, void> {
  state.name = undefined;
  yield 1;
}

export async function go(): Promise<string> {
  const state: State = { name: 'a' };
  if (state.name === undefined) return '';
  for await (const _ of ticks(state)) break;
  return state.name;
}
