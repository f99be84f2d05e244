// rule: SK1006
// mechanism: detached-literal-method
// wrong: throws TypeError
const queue = {
  items: [1, 2],
  drop(): number {
    return this.items.pop() ?? 0;
  },
};

export function go(): number {
  const [first] = [1].map(queue.drop);
  return first ?? 0;
}
