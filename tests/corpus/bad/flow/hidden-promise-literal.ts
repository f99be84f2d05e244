// rule: SK1212, SK1221
// mechanism: promise-in-disguise
// wrong: throws TypeError
export async function go(): Promise<boolean> {
  let state = {};
  state = Promise.resolve(1);
  const settled = await state;
  return 'depth' in settled;
}
