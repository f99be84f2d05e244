// rule: SK1267
// mechanism: promise-in-disguise
// wrong: boolean, is string
const pick = async (value: object) => value;

export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve('text');
  let seen: object = {};
  await pick(hidden).then((value) => {
    seen = value;
  });
  return typeof seen === 'object' || typeof seen === 'function' ? true : seen;
}
