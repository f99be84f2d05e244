// rule: SK1210
// mechanism: pattern-index-signatures
// wrong: throws TypeError
interface Sized {
  [name: `d${string}`]: number;
  [name: string]: number | string;
}

export function go(): string {
  const sized: Sized = { depth: 1 };
  const open: { [name: string]: number | string } = sized;
  open['depth'] = 'a';
  return (sized['depth'] ?? 0).toFixed();
}
