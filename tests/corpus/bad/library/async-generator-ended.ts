// rule: TS2322
// mechanism: generator-asked-again
// wrong: string, is undefined
async function* answer(): AsyncGenerator<number, string> {
  yield 1;
  return 'end';
}

export async function go(): Promise<string> {
  const asking = answer();
  await asking.next();
  await asking.next();
  const again = await asking.next();
  return again.done === true ? again.value : '';
}
