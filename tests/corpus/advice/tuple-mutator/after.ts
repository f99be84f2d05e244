type Entry = [name: string, count: number];

export function bump([name, count]: Entry): Entry {
  return [name, count + 1];
}

export function selfTest(): boolean {
  const [name, count] = bump(['a', 1]);
  return name === 'a' && count === 2;
}
