// rule: SK1210
// mechanism: tuple-to-array
// wrong: number, is undefined
function drain(queue: number[]): void {
  while (queue.length > 0) queue.pop();
}

export function go(): number {
  const pair: [number, number] = [1, 2];
  drain(pair);
  return pair[1];
}
