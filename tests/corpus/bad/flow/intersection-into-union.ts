// rule: SK1210
// mechanism: mutable-widening-intersection
// wrong: string, is number
interface Named {
  name: string;
}
interface Sized {
  size: number;
}
type Loose = { name: string | number; size: number } | { width: number };

function rename(loose: Loose): void {
  if ('name' in loose) loose.name = 5;
}

export function go(): string {
  const box: Named & Sized = { name: 'box', size: 1 };
  rename(box);
  return box.name;
}
