// rule: SK1230
// mechanism: write-that-is-ignored
// wrong: bigint, is undefined
function put<A extends BigInt64Array>(list: A, at: number): bigint {
  list[at] ??= 1n;
  return list[at];
}

export function go(): bigint {
  return put(new BigInt64Array(1), -1);
}
