// rule: SK1231
// mechanism: stale-across-await
// wrong: string, is undefined
let ticket: string | undefined = 'a';
const use = async (): Promise<string> => {
  if (ticket === undefined) return '';
  const [spent] = await Promise.all([Promise.resolve(1)]);
  return spent === 1 ? ticket : '';
};

export async function go(): Promise<string> {
  const [first] = await Promise.all([use(), spend()]);
  return first;
}
const spend = async (): Promise<void> => {
  ticket = undefined;
};
