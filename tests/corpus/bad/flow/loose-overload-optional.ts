// rule: SK1216
// mechanism: loose-overload
// wrong: string, is undefined
function find(name: 'known'): string;
function find(name: string): string | undefined;
function find(name: string): string | undefined {
  return name.startsWith('x') ? name : undefined;
}

export function go(): string {
  return find('known');
}
