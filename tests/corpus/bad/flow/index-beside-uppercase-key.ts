// rule: SK1221
// mechanism: index-beside-property
// wrong: throws TypeError
interface Counted {
  [name: string]: string | number;
  COUNT: number;
}

export function go(): string {
  const counted: Counted = { COUNT: 1 };
  const key: Uppercase<string> = 'COUNT';
  counted[key] = 'x';
  return counted.COUNT.toFixed();
}
