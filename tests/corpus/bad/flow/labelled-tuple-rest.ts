// rule: SK1210
// mechanism: tuple-to-array
// wrong: string, is number
type Command = [name: string, ...args: number[]];

function reverse(items: (string | number)[]): void {
  items.reverse();
}

export function go(): string {
  const command: Command = ['move', 1, 2];
  reverse(command);
  return command[0];
}
