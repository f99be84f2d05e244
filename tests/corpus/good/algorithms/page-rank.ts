// style: Brin and Page 1998, power iteration over Maps, options with defaults

interface Options {
  damping?: number;
  tolerance?: number;
  maxIterations?: number;
}

export type Links = Map<string, string[]>;

export function pageRank(links: Links, { damping = 0.85, tolerance = 1e-9, maxIterations = 200 }: Options = {}) {
  const pages = new Set<string>();
  for (const [from, targets] of links) {
    pages.add(from);
    targets.forEach((target) => pages.add(target));
  }
  const n = pages.size;
  let ranks = new Map([...pages].map((page) => [page, 1 / n]));

  for (let i = 0; i < maxIterations; i++) {
    const next = new Map([...pages].map((page) => [page, (1 - damping) / n]));
    let dangling = 0;
    for (const [page, rank] of ranks) {
      const targets = links.get(page) ?? [];
      if (targets.length === 0) dangling += rank;
      for (const target of targets) {
        next.set(target, (next.get(target) ?? 0) + (damping * rank) / targets.length);
      }
    }
    let change = 0;
    for (const page of pages) {
      const value = (next.get(page) ?? 0) + (damping * dangling) / n;
      change += Math.abs(value - (ranks.get(page) ?? 0));
      next.set(page, value);
    }
    ranks = next;
    if (change < tolerance) break;
  }
  return ranks;
}

export function top(ranks: Map<string, number>, count: number): string[] {
  return [...ranks.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([page]) => page);
}

export function selfTest(): boolean {
  const ranks = pageRank(
    new Map([
      ['B', ['C']],
      ['C', ['B']],
      ['D', ['A', 'B']],
      ['E', ['B', 'D', 'F']],
      ['F', ['B', 'E']],
      ['G', ['B', 'E']],
      ['A', []],
    ]),
  );
  const total = [...ranks.values()].reduce((sum, r) => sum + r, 0);
  return Math.abs(total - 1) < 1e-6 && top(ranks, 3).join('') === 'BCE';
}
