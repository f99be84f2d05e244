type Id = number | string;

export function withExtra(ids: Id[], extra: Id): Id[] {
  ids.push(extra);
  return ids;
}

export function selfTest(): boolean {
  const numbers: number[] = [1, 2];
  const ids = withExtra([...numbers], 3);
  return ids.length === 3;
}
