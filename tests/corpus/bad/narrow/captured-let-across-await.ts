// rule: SK1231
// mechanism: stale-across-await
// wrong: number, is undefined
export async function go(): Promise<number> {
  let pending: number | undefined = 1;
  const cancelled = Promise.resolve().then(() => {
    pending = undefined;
  });
  if (pending === undefined) return 0;
  await cancelled;
  return pending;
}
