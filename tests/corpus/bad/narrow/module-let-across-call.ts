// rule: SK1231
// mechanism: stale-captured-variable
// wrong: string, is null
let current: string | null = 'a';

function end(): void {
  current = null;
}

export function go(): string {
  if (current === null) return '';
  end();
  return current;
}
