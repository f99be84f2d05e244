// rule: TS2322
// mechanism: promise-reason-any
// wrong: string, is number
export async function go(): Promise<string> {
  const [settled] = await Promise.allSettled([Promise.reject<string>(404)]);
  return settled.status === 'rejected' ? settled.reason : settled.value;
}
