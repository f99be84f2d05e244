// rule: SK1247, SK1267
// mechanism: thenable-from-entries
// wrong: object, is number
type Handler = (done: (value: number) => void) => void;

async function tableOf(name: string): Promise<{ readonly [name: string]: Handler }> {
  const handler: Handler = (done) => done(5);
  return Object.fromEntries([[name, handler]]);
}

export async function go(): Promise<object> {
  return tableOf('then');
}
