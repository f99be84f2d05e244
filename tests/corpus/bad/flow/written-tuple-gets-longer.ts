// rule: SK1210
// mechanism: tuple-length-laundering
// wrong: number, is string
interface Short {
  one: readonly [number];
}
interface Loose {
  one: readonly [number] | readonly [number, string];
}

function lengthen(loose: Loose): void {
  loose.one = [1, 'a'];
}

export function go(): number {
  const short: Short = { one: [1] };
  lengthen(short);
  let last = 0;
  for (const each of short.one) last = each;
  return last;
}
