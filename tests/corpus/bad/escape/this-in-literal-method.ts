// rule: SK1006
// mechanism: detached-literal-method
// wrong: throws TypeError
const counter = {
  count: 1,
  next(): number {
    return this.count + 1;
  },
};

export function go(): number {
  const { next } = counter;
  return next();
}
