// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
interface Tagged {
  readonly [Symbol.toStringTag]: string;
}

export async function go(): Promise<number> {
  const hidden: Tagged = Promise.resolve(1);
  const settled = await hidden;
  return settled[Symbol.toStringTag].length;
}
