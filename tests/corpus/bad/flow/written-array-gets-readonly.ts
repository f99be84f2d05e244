// rule: SK1210
// mechanism: written-readonly-list
// wrong: string, is number
interface Mutable {
  list: (string | number)[];
}
interface Fixed {
  list: readonly (string | number)[];
}

const words: string[] = ['a'];

function share(fixed: Fixed): void {
  fixed.list = words;
}

export function go(): string {
  const mutable: Mutable = { list: [] };
  share(mutable);
  mutable.list.push(5);
  return words[1] ?? '';
}
