// rule: TS2322
// mechanism: iterator-closed-with-nothing
// wrong: string, is undefined
async function* answer(): AsyncGenerator<number, string> {
  yield 1;
  return 'end';
}

export async function go(): Promise<string> {
  const asking: AsyncIterator<number, string> = answer();
  const closed = await asking.return?.();
  return closed?.done === true ? closed.value : '';
}
