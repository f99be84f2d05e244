// rule: SK1210
// mechanism: tuple-length-laundering
// wrong: throws TypeError
interface Full {
  pair: readonly [string, string];
}
interface Loose {
  pair: readonly string[];
}

function shorten(loose: Loose): void {
  loose.pair = [];
}

export function go(): number {
  const full: Full = { pair: ['a', 'b'] };
  shorten(full);
  return full.pair[0].length;
}
