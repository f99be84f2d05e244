// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
function read<T extends { value: string | number }>(both: T & { value: string }, look: (own: T) => void): string {
  look(both);
  return both.value.toUpperCase();
}

export function go(): string {
  return read<{ value: string | number }>({ value: 'a' }, (own) => {
    own.value = 1;
  });
}
