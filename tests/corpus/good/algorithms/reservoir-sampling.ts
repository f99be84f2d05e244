// style: Vitter 1985 (Algorithm R), randomness as a parameter

export type Random = () => number;

export function sample<T>(items: Iterable<T>, count: number, random: Random): T[] {
  const reservoir: T[] = [];
  let seen = 0;
  for (const item of items) {
    seen++;
    if (reservoir.length < count) {
      reservoir.push(item);
      continue;
    }
    const slot = Math.floor(random() * seen);
    if (slot < count) reservoir[slot] = item;
  }
  return reservoir;
}

export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const a = result[i];
    const b = result[j];
    if (a === undefined || b === undefined) continue;
    [result[i], result[j]] = [b, a];
  }
  return result;
}

export function weightedPick<T extends { weight: number }>(items: T[], random: Random): T | undefined {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  let rest = random() * total;
  return items.find((item) => (rest -= item.weight) < 0);
}

function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function selfTest(): boolean {
  const random = mulberry32(7);
  const hits = new Map<number, number>();
  for (let round = 0; round < 1000; round++) {
    for (const n of sample([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, random)) hits.set(n, (hits.get(n) ?? 0) + 1);
  }
  const counts = [...hits.values()];
  const deck = Array.from({ length: 20 }, (_, i) => i);
  const shuffled = shuffle(deck, random);
  const picks = Array.from({ length: 300 }, () => weightedPick([{ name: 'a', weight: 9 }, { name: 'b', weight: 1 }], random));
  const share = picks.filter((p) => p?.name === 'a').length / 300;
  return (
    counts.length === 10 &&
    counts.every((c) => c > 230 && c < 370) &&
    shuffled.join() !== deck.join() &&
    shuffled.toSorted((a, b) => a - b).join() === deck.join() &&
    share > 0.8 &&
    share < 0.98
  );
}
