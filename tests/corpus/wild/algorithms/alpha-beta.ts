// style: minimax with alpha-beta pruning over a generic game interface, transposition table, Connect Four on bigint bitboards

export interface Game<State, Move> {
  moves(state: State): Move[];
  apply(state: State, move: Move): State;
  /** From the view of the player to move; undefined while the game goes on. */
  terminal(state: State): number | undefined;
  evaluate(state: State): number;
  key(state: State): string;
}

interface Entry {
  depth: number;
  value: number;
  bound: 'exact' | 'lower' | 'upper';
}

export class Searcher<State, Move> {
  private table = new Map<string, Entry>();
  nodes = 0;

  constructor(private readonly game: Game<State, Move>) {}

  best(state: State, depth: number): { move: Move | undefined; value: number } {
    let move: Move | undefined;
    let alpha = -Infinity;
    for (const candidate of this.game.moves(state)) {
      const value = -this.search(this.game.apply(state, candidate), depth - 1, -Infinity, -alpha);
      if (value > alpha || move === undefined) {
        alpha = Math.max(alpha, value);
        move = candidate;
      }
    }
    return { move, value: alpha };
  }

  private search(state: State, depth: number, alpha: number, beta: number): number {
    this.nodes++;
    const over = this.game.terminal(state);
    if (over !== undefined) return over * (depth + 1);
    if (depth === 0) return this.game.evaluate(state);
    const key = this.game.key(state);
    const known = this.table.get(key);
    if (known && known.depth >= depth) {
      if (known.bound === 'exact') return known.value;
      if (known.bound === 'lower') alpha = Math.max(alpha, known.value);
      else beta = Math.min(beta, known.value);
      if (alpha >= beta) return known.value;
    }
    const start = alpha;
    let value = -Infinity;
    for (const move of this.game.moves(state)) {
      value = Math.max(value, -this.search(this.game.apply(state, move), depth - 1, -beta, -alpha));
      alpha = Math.max(alpha, value);
      if (alpha >= beta) break;
    }
    this.table.set(key, { depth, value, bound: value <= start ? 'upper' : value >= beta ? 'lower' : 'exact' });
    return value;
  }
}

interface Board {
  readonly mine: bigint;
  readonly theirs: bigint;
  readonly heights: readonly number[];
}

const WIDTH = 5;
const HEIGHT = 4;
const ROW = BigInt(HEIGHT + 1);

function hasFour(board: bigint): boolean {
  return [1n, ROW - 1n, ROW, ROW + 1n].some((shift) => {
    const pairs = board & (board >> shift);
    return (pairs & (pairs >> (2n * shift))) !== 0n;
  });
}

export const connectFour: Game<Board, number> = {
  moves: ({ heights }) =>
    [...heights.keys()].filter((column) => (heights[column] ?? HEIGHT) < HEIGHT).sort((a, b) => Math.abs(a - 2) - Math.abs(b - 2)),
  apply({ mine, theirs, heights }, column) {
    const height = heights[column] ?? 0;
    const bit = 1n << (BigInt(column) * ROW + BigInt(height));
    return { mine: theirs, theirs: mine | bit, heights: heights.with(column, height + 1) };
  },
  terminal: ({ theirs, heights }) => (hasFour(theirs) ? -100 : heights.every((h) => h === HEIGHT) ? 0 : undefined),
  evaluate: () => 0,
  key: ({ mine, theirs }) => `${mine}:${theirs}`,
};

export function selfTest(): boolean {
  const empty: Board = { mine: 0n, theirs: 0n, heights: new Array<number>(WIDTH).fill(0) };
  const play = (columns: number[]) => columns.reduce((board, column) => connectFour.apply(board, column), empty);
  const threat = play([0, 4, 1, 4, 2, 0]);
  const searcher = new Searcher(connectFour);
  const win = searcher.best(threat, 3);
  const block = new Searcher(connectFour).best(play([0, 4, 1, 3, 2]), 3);
  return win.move === 3 && win.value > 0 && block.move !== undefined && searcher.nodes > 3;
}
