// style: game state as immutable data, reducer with exhaustive switch, derived views, seeded shuffling

interface Cell {
  readonly mine: boolean;
  readonly open: boolean;
  readonly flagged: boolean;
  readonly near: number;
}

export interface Game {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Cell[];
  readonly status: 'playing' | 'won' | 'lost';
}

export type Move = { type: 'open'; x: number; y: number } | { type: 'flag'; x: number; y: number } | { type: 'reset'; game: Game };

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const)).filter(([dx, dy]) => dx !== 0 || dy !== 0);

function neighbours({ width, height }: Pick<Game, 'width' | 'height'>, index: number): number[] {
  const x = index % width;
  const y = Math.trunc(index / width);
  return around
    .map(([dx, dy]) => [x + dx, y + dy] as const)
    .filter(([nx, ny]) => nx >= 0 && ny >= 0 && nx < width && ny < height)
    .map(([nx, ny]) => ny * width + nx);
}

export function create(layout: string[]): Game {
  const height = layout.length;
  const width = layout[0]?.length ?? 0;
  const mines = [...layout.join('')].map((ch) => ch === '*');
  const cells = mines.map((mine, i) => ({
    mine,
    open: false,
    flagged: false,
    near: neighbours({ width, height }, i).filter((n) => mines[n]).length,
  }));
  return { width, height, cells, status: 'playing' };
}

function reveal(game: Game, start: number): Cell[] {
  const cells = game.cells.slice();
  const queue = [start];
  while (queue.length > 0) {
    const index = queue.shift();
    const cell = index === undefined ? undefined : cells[index];
    if (index === undefined || !cell || cell.open || cell.flagged) continue;
    cells[index] = { ...cell, open: true };
    if (cell.near === 0 && !cell.mine) queue.push(...neighbours(game, index));
  }
  return cells;
}

const isWon = (cells: readonly Cell[]): boolean => cells.every((cell) => cell.open !== cell.mine);

export function play(game: Game, move: Move): Game {
  if (move.type === 'reset') return move.game;
  if (game.status !== 'playing') return game;
  const index = move.y * game.width + move.x;
  const cell = game.cells[index];
  if (!cell || cell.open) return game;
  switch (move.type) {
    case 'flag':
      return { ...game, cells: game.cells.with(index, { ...cell, flagged: !cell.flagged }) };
    case 'open': {
      if (cell.flagged) return game;
      const cells = reveal(game, index);
      return { ...game, cells, status: cell.mine ? 'lost' : isWon(cells) ? 'won' : 'playing' };
    }
    default:
      return move satisfies never;
  }
}

export function render(game: Game): string {
  const symbols = game.cells.map(({ mine, open, flagged, near }) =>
    flagged ? 'F' : !open ? '.' : mine ? '*' : near === 0 ? ' ' : String(near),
  );
  const rows: string[] = [];
  for (let y = 0; y < game.height; y++) rows.push(symbols.slice(y * game.width, (y + 1) * game.width).join(''));
  return rows.join('/');
}

export function selfTest(): boolean {
  const start = create(['*...', '....', '...*']);
  const moves: Move[] = [
    { type: 'flag', x: 0, y: 0 },
    { type: 'open', x: 0, y: 0 },
    { type: 'open', x: 3, y: 0 },
    { type: 'open', x: 0, y: 2 },
  ];
  const states = moves.map((_, i) => moves.slice(0, i + 1).reduce(play, start));
  const won = states.at(-1);
  const lost = play(start, { type: 'open', x: 3, y: 2 });
  return (
    won?.status === 'won' &&
    render(won) === 'F1  /1111/  1.' &&
    render(lost) === '..../..../...*' &&
    lost.status === 'lost' &&
    play(lost, { type: 'flag', x: 1, y: 1 }) === lost
  );
}
