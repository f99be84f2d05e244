// rule: TS18046
// mechanism: array-like-holes
// wrong: throws TypeError
export function go(): number {
  const words: ArrayLike<string> = { length: 1 };
  return Uint8Array.from(words, (word) => word.length)[0] ?? 0;
}
