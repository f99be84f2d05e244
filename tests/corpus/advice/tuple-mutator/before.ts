// refused: SK1218
// advice: make a new tuple
type Entry = [name: string, count: number];

export function bump(entry: Entry): Entry {
  const count = entry.pop();
  entry.push(typeof count === 'number' ? count + 1 : 0);
  return entry;
}

export function selfTest(): boolean {
  const [name, count] = bump(['a', 1]);
  return name === 'a' && count === 2;
}
