// rule: SK1230
// mechanism: stale-narrowing-under-a-symbol
// wrong: throws TypeError
const mark = Symbol('mark');
interface Marked {
  [mark]: string | number;
}

function shown(own: Marked, change: () => void): string {
  if (typeof own[mark] !== 'string') return '';
  change();
  return own[mark].trim();
}

export function go(): string {
  const own: Marked = { [mark]: 'a' };
  return shown(own, () => {
    own[mark] = 1;
  });
}
