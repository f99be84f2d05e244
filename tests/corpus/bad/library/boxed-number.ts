// rule: SK1232, TS7009
// mechanism: boxed-primitive
// wrong: throws TypeError
function half(x: Number | (() => number)): number {
  if (typeof x === 'number') return x / 2;
  if (typeof x === 'object') throw new TypeError('a number that is an object');
  return x();
}

export function go(): number {
  return half(new Number(2));
}
