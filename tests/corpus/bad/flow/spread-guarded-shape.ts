// rule: SK1221
// mechanism: copy-of-library-object
// wrong: number, is undefined
interface Sized {
  readonly size: number;
}
function isSized(x: unknown): x is Sized {
  return typeof x === 'object' && x !== null && 'size' in x && typeof x.size === 'number';
}
export function go(): number {
  const m: unknown = new Map();
  if (isSized(m)) {
    const s = { ...m };
    return s.size;
  }
  return 0;
}
