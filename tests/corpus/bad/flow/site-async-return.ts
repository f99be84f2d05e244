// rule: SK1210
// mechanism: site-async-return
// wrong: number, is string
const row = [1];
async function share(): Promise<(number | string)[]> {
  return row;
}

export async function go(): Promise<number> {
  (await share())[0] = 'x';
  return row[0] ?? 0;
}
