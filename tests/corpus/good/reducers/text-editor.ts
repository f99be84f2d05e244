// style: immutable editor state, handler map keyed by action type with mapped types

export interface EditorState {
  readonly lines: readonly string[];
  readonly row: number;
  readonly column: number;
}

interface ActionMap {
  insert: { text: string };
  newline: {};
  backspace: {};
  move: { rows: number; columns: number };
}

export type EditorAction = { [K in keyof ActionMap]: { readonly type: K } & Readonly<ActionMap[K]> }[keyof ActionMap];

type Handlers = {
  [K in keyof ActionMap]: (state: EditorState, payload: ActionMap[K]) => EditorState;
};

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

function replaceLines(state: EditorState, start: number, count: number, ...replacement: string[]): readonly string[] {
  return [...state.lines.slice(0, start), ...replacement, ...state.lines.slice(start + count)];
}

function currentLine({ lines, row }: EditorState): string {
  return lines[row] ?? '';
}

export const handlers: Handlers = {
  insert: (state, { text }) => {
    const line = currentLine(state);
    const changed = line.slice(0, state.column) + text + line.slice(state.column);
    return { ...state, lines: replaceLines(state, state.row, 1, changed), column: state.column + text.length };
  },
  newline: (state) => {
    const line = currentLine(state);
    const lines = replaceLines(state, state.row, 1, line.slice(0, state.column), line.slice(state.column));
    return { lines, row: state.row + 1, column: 0 };
  },
  backspace: (state) => {
    const line = currentLine(state);
    if (state.column > 0) {
      const changed = line.slice(0, state.column - 1) + line.slice(state.column);
      return { ...state, lines: replaceLines(state, state.row, 1, changed), column: state.column - 1 };
    }
    if (state.row === 0) return state;
    const above = state.lines[state.row - 1] ?? '';
    return { lines: replaceLines(state, state.row - 1, 2, above + line), row: state.row - 1, column: above.length };
  },
  move: (state, { rows, columns }) => {
    const row = clamp(state.row + rows, 0, state.lines.length - 1);
    const column = clamp(state.column + columns, 0, state.lines[row]?.length ?? 0);
    return { ...state, row, column };
  },
};

export function reduce(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'insert':
      return handlers.insert(state, action);
    case 'newline':
      return handlers.newline(state, action);
    case 'backspace':
      return handlers.backspace(state, action);
    case 'move':
      return handlers.move(state, action);
  }
}

export function selfTest(): boolean {
  const script: EditorAction[] = [
    { type: 'insert', text: 'helo world' },
    { type: 'move', rows: 0, columns: -7 },
    { type: 'insert', text: 'l' },
    { type: 'move', rows: 0, columns: 2 },
    { type: 'newline' },
    { type: 'move', rows: -5, columns: 99 },
    { type: 'backspace' },
    { type: 'move', rows: 1, columns: -99 },
    { type: 'backspace' },
    { type: 'insert', text: ', ' },
  ];
  const start: EditorState = { lines: [''], row: 0, column: 0 };
  const end = script.reduce(reduce, start);
  return end.lines.length === 1 && end.lines[0] === 'hello, world' && end.column === 7 && start.lines[0] === '';
}
