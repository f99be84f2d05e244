// rule: TS18046
// mechanism: promise-reason-any
// wrong: throws TypeError
export async function go(): Promise<string> {
  return await Promise.reject<string>(404).catch((error) => error.message.trim());
}
