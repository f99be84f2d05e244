// style: minimax with alpha-beta, tuple board type, string-literal players

export type Player = 'X' | 'O';
export type Square = Player | null;
export type Board = readonly [Square, Square, Square, Square, Square, Square, Square, Square, Square];
type Index = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const INDICES = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const LINES: readonly (readonly [Index, Index, Index])[] = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [2, 4, 6],
];

export const EMPTY: Board = [null, null, null, null, null, null, null, null, null];

export const other = (player: Player): Player => (player === 'X' ? 'O' : 'X');

export function winner(board: Board): Player | null {
  for (const [a, b, c] of LINES) {
    const player = board[a];
    if (player && player === board[b] && player === board[c]) return player;
  }
  return null;
}

export const moves = (board: Board): Index[] => INDICES.filter((i) => board[i] === null);

export function play(board: Board, index: Index, player: Player): Board {
  if (board[index] !== null) throw new Error(`square ${index} is taken`);
  const [a, b, c, d, e, f, g, h, i] = board.map((square, at) => (at === index ? player : square));
  return [a ?? null, b ?? null, c ?? null, d ?? null, e ?? null, f ?? null, g ?? null, h ?? null, i ?? null];
}

interface Scored {
  readonly score: number;
  readonly move: Index | null;
}

export function best(board: Board, player: Player, alpha = -Infinity, beta = Infinity): Scored {
  const won = winner(board);
  if (won) return { score: won === player ? 1 : -1, move: null };
  const options = moves(board);
  if (options.length === 0) return { score: 0, move: null };
  let result: Scored = { score: -Infinity, move: null };
  for (const move of options) {
    const score = -best(play(board, move, player), other(player), -beta, -Math.max(alpha, result.score)).score;
    if (score > result.score) result = { score, move };
    if (result.score >= beta) break;
  }
  return result;
}

export function render(board: Board): string {
  return [0, 3, 6].map((start) => board.slice(start, start + 3).map((square) => square ?? '.').join('')).join('/');
}

export function selfTest(): boolean {
  let board = play(play(play(play(EMPTY, 0, 'X'), 8, 'O'), 2, 'X'), 1, 'O');
  const fork = best(board, 'X');
  let player: Player = 'X';
  while (!winner(board)) {
    const { move } = best(board, player);
    if (move === null) break;
    board = play(board, move, player);
    player = other(player);
  }
  const forced = best(play(play(EMPTY, 4, 'X'), 0, 'O'), 'X').score;
  return fork.score === 1 && winner(board) === 'X' && forced === 0 && render(EMPTY) === '.../.../...';
}
