// rule: SK1248
// mechanism: to-string-by-key
// wrong: throws TypeError
type Counts = { [word: string]: number };

function count(words: readonly string[]): Counts {
  const counts: Counts = {};
  for (const word of words) counts[word] = 1;
  return counts;
}

export function go(): string {
  return `${count(['toString', 'valueOf'])}`;
}
