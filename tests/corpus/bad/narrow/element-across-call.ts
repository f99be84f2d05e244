// rule: SK1230
// mechanism: stale-element
// wrong: string, is undefined
export function go(): string {
  const queue = ['a'];
  if (queue[0] === undefined) return '';
  queue.shift();
  return queue[0];
}
