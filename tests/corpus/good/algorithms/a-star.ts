// style: Hart, Nilsson and Raphael 1968, problem given as an object of functions

export interface SearchProblem<S> {
  readonly start: S;
  isGoal(state: S): boolean;
  successors(state: S): Iterable<{ state: S; cost: number }>;
  heuristic(state: S): number;
  key(state: S): string;
}

interface OpenNode<S> {
  state: S;
  g: number;
  f: number;
  parent: OpenNode<S> | null;
}

export function aStar<S>(problem: SearchProblem<S>): { path: S[]; cost: number; expanded: number } | null {
  const open: OpenNode<S>[] = [{ state: problem.start, g: 0, f: problem.heuristic(problem.start), parent: null }];
  const best = new Map<string, number>([[problem.key(problem.start), 0]]);
  let expanded = 0;
  while (open.length > 0) {
    let pick = 0;
    open.forEach((candidate, i) => {
      const chosen = open[pick];
      if (chosen && candidate.f < chosen.f) pick = i;
    });
    const [node] = open.splice(pick, 1);
    if (!node) break;
    if (node.g > (best.get(problem.key(node.state)) ?? Infinity)) continue;
    if (problem.isGoal(node.state)) {
      const path: S[] = [];
      for (let step: OpenNode<S> | null = node; step; step = step.parent) path.push(step.state);
      return { path: path.reverse(), cost: node.g, expanded };
    }
    expanded++;
    for (const { state, cost } of problem.successors(node.state)) {
      const g = node.g + cost;
      const key = problem.key(state);
      if (g < (best.get(key) ?? Infinity)) {
        best.set(key, g);
        open.push({ state, g, f: g + problem.heuristic(state), parent: node });
      }
    }
  }
  return null;
}

type Point = readonly [x: number, y: number];

export function gridProblem(map: string[], start: Point, goal: Point): SearchProblem<Point> {
  const free = ([x, y]: Point) => map[y]?.[x] === '.';
  return {
    start,
    isGoal: ([x, y]) => x === goal[0] && y === goal[1],
    heuristic: ([x, y]) => Math.abs(x - goal[0]) + Math.abs(y - goal[1]),
    key: (point) => point.join(),
    *successors([x, y]) {
      const around: Point[] = [
        [x + 1, y],
        [x - 1, y],
        [x, y + 1],
        [x, y - 1],
      ];
      for (const state of around) if (free(state)) yield { state, cost: 1 };
    },
  };
}

export function selfTest(): boolean {
  const map = ['.....', '.###.', '...#.', '##.#.', '.....'];
  const found = aStar(gridProblem(map, [0, 0], [2, 3]));
  const walled = aStar(gridProblem(['.#.'], [0, 0], [2, 0]));
  return found !== null && found.cost === 5 && found.path.length === 6 && found.expanded < 17 && walled === null;
}
