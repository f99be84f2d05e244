// style: Gale and Shapley 1962, generic over two sides, Map lookups

export type Preferences<A, B> = ReadonlyMap<A, readonly B[]>;

export function stableMatching<A, B>(proposers: Preferences<A, B>, acceptors: Preferences<B, A>): Map<A, B> {
  const next = new Map<A, number>();
  const engaged = new Map<B, A>();
  const free = [...proposers.keys()];

  const prefers = (who: B, candidate: A, current: A): boolean => {
    const ranking = acceptors.get(who) ?? [];
    return ranking.indexOf(candidate) < ranking.indexOf(current);
  };

  while (free.length > 0) {
    const proposer = free.pop();
    if (proposer === undefined) break;
    const attempt = next.get(proposer) ?? 0;
    const target = proposers.get(proposer)?.[attempt];
    if (target === undefined) continue; // nobody left to ask
    next.set(proposer, attempt + 1);
    const rival = engaged.get(target);
    if (rival === undefined) {
      engaged.set(target, proposer);
    } else if (prefers(target, proposer, rival)) {
      engaged.set(target, proposer);
      free.push(rival);
    } else {
      free.push(proposer);
    }
  }
  return new Map(Array.from(engaged, ([b, a]) => [a, b]));
}

export function isStable<A, B>(matching: Map<A, B>, proposers: Preferences<A, B>, acceptors: Preferences<B, A>): boolean {
  const partner = new Map(Array.from(matching, ([a, b]) => [b, a]));
  for (const [a, b] of matching) {
    for (const better of proposers.get(a) ?? []) {
      if (better === b) break;
      const rival = partner.get(better);
      const ranking = acceptors.get(better) ?? [];
      if (rival === undefined || ranking.indexOf(a) < ranking.indexOf(rival)) return false;
    }
  }
  return true;
}

export function selfTest(): boolean {
  const students = new Map([
    ['ann', [1, 2, 3]],
    ['bob', [1, 3, 2]],
    ['cyd', [2, 1, 3]],
  ]);
  const projects = new Map([
    [1, ['cyd', 'bob', 'ann']],
    [2, ['ann', 'bob', 'cyd']],
    [3, ['ann', 'bob', 'cyd']],
  ]);
  const matching = stableMatching(students, projects);
  return matching.size === 3 && isStable(matching, students, projects) && matching.get('bob') === 3;
}
