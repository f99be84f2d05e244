// rule: SK1210
// mechanism: tuple-length-laundering
// wrong: throws TypeError
interface Full {
  pair: [number, string];
}
interface Loose {
  pair: [number, string?];
}

function shorten(loose: Loose): void {
  loose.pair = [2];
}

export function go(): number {
  const full: Full = { pair: [1, 'a'] };
  shorten(full);
  return full.pair[1].length;
}
