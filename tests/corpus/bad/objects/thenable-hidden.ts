// rule: SK1247
// mechanism: thenable
// wrong: object, is string
const hidden: object = { then: (done: (value: string) => void) => done('text') };

async function keep(value: object): Promise<object> {
  return value;
}

export async function go(): Promise<object> {
  return await keep(hidden);
}
