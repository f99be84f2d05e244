// rule: SK1218
// mechanism: tuple-length
// wrong: number, is undefined
function second(pair: [number] | [number, number]): number {
  return pair.length === 2 ? pair[1] : pair[0];
}

export function go(): number {
  const single: [number] = [1];
  single.pop();
  return second(single);
}
