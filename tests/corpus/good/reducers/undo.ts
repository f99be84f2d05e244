// style: higher-order reducer, generic history wrapper

export interface History<S> {
  past: readonly S[];
  present: S;
  future: readonly S[];
}

export type HistoryAction<A> = A | { type: 'undo' } | { type: 'redo' };

export interface UndoOptions<S> {
  limit?: number;
  isEqual?: (a: S, b: S) => boolean;
}

export function undoable<S, A extends { type: string }>(
  reducer: (state: S, action: A) => S,
  { limit = 50, isEqual = Object.is }: UndoOptions<S> = {},
) {
  const start = (present: S): History<S> => ({ past: [], present, future: [] });

  const undo = (history: History<S>): History<S> => {
    const { past, present, future } = history;
    const previous = past.at(-1);
    if (previous === undefined) return history;
    return { past: past.slice(0, -1), present: previous, future: [present, ...future] };
  };

  const redo = (history: History<S>): History<S> => {
    const [next, ...future] = history.future;
    if (next === undefined) return history;
    return { past: [...history.past, history.present], present: next, future };
  };

  const apply = (history: History<S>, action: A): History<S> => {
    const present = reducer(history.present, action);
    if (isEqual(present, history.present)) return history;
    return { past: [...history.past, history.present].slice(-limit), present, future: [] };
  };

  return { start, undo, redo, apply };
}

interface Drawing {
  readonly colour: string;
  readonly points: readonly (readonly [number, number])[];
}

type DrawingAction = { type: 'point'; x: number; y: number } | { type: 'colour'; colour: string };

function draw(state: Drawing, action: DrawingAction): Drawing {
  if (action.type === 'colour') {
    return state.colour === action.colour ? state : { ...state, colour: action.colour };
  }
  return { ...state, points: [...state.points, [action.x, action.y]] };
}

export function selfTest(): boolean {
  const drawing = undoable(draw, { limit: 3 });
  let history = drawing.start({ colour: 'black', points: [] });
  for (let i = 0; i < 5; i++) history = drawing.apply(history, { type: 'point', x: i, y: i * i });
  const unchanged = drawing.apply(history, { type: 'colour', colour: 'black' });
  const back = drawing.undo(drawing.undo(history));
  const forth = drawing.redo(back);
  const branched = drawing.apply(back, { type: 'colour', colour: 'red' });
  return (
    unchanged === history &&
    history.past.length === 3 &&
    back.present.points.length === 3 &&
    forth.present.points.at(-1)?.[1] === 9 &&
    branched.future.length === 0 &&
    drawing.redo(branched) === branched
  );
}
