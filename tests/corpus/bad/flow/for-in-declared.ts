// rule: SK1221
// mechanism: site-for-in
// wrong: string, is number
interface Names {
  first: string;
}

export function go(): string {
  const both = { first: 'a', second: 2 };
  const names: Readonly<Names> = both;
  let key: keyof Names = 'first';
  let last = '';
  for (key in names) last = names[key];
  return last;
}
