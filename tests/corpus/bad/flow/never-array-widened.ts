// rule: SK1210
// mechanism: never-array-widened
// wrong: never, is string
const nothing: never[] = [];

function names(): string[] {
  return nothing;
}

export function go(): never {
  names().push('a');
  for (const none of nothing) return none;
  throw new RangeError('empty');
}
