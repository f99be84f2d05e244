// rule: SK1244
// mechanism: switch-case-scope
// wrong: throws ReferenceError
function describe(kind: 'a' | 'b'): number {
  const read = (f: () => number): number => f();
  switch (kind) {
    case 'a': {
      return 0;
    }
    case 'b':
      return read(() => size);
    default:
      const size = 1;
      return size;
  }
}

export function go(): number {
  return describe('b');
}
