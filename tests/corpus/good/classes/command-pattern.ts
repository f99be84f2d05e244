// style: command objects with undo, composite, generic receiver

export interface Command {
  readonly label: string;
  execute(): void;
  undo(): void;
}

export class Canvas {
  readonly cells: string[][];

  constructor(width: number, height: number) {
    this.cells = Array.from({ length: height }, () => Array.from({ length: width }, () => '.'));
  }

  paint(x: number, y: number, ink: string): string {
    const row = this.cells[y];
    const before = row?.[x];
    if (row === undefined || before === undefined) throw new RangeError(`(${x}, ${y}) is off the canvas`);
    row[x] = ink;
    return before;
  }

  toString(): string {
    return this.cells.map((row) => row.join('')).join('\n');
  }
}

export class PaintCommand implements Command {
  private before: string | null = null;

  constructor(
    private readonly canvas: Canvas,
    private readonly x: number,
    private readonly y: number,
    private readonly ink: string,
  ) {}

  get label(): string {
    return `paint ${this.ink}`;
  }

  execute(): void {
    this.before = this.canvas.paint(this.x, this.y, this.ink);
  }

  undo(): void {
    if (this.before === null) return;
    this.canvas.paint(this.x, this.y, this.before);
    this.before = null;
  }
}

export class MacroCommand implements Command {
  private readonly done: Command[] = [];

  constructor(
    readonly label: string,
    private readonly commands: readonly Command[],
  ) {}

  execute(): void {
    for (const command of this.commands) {
      try {
        command.execute();
      } catch (error) {
        this.undo();
        throw error;
      }
      this.done.push(command);
    }
  }

  undo(): void {
    for (let command = this.done.pop(); command !== undefined; command = this.done.pop()) command.undo();
  }
}

export class CommandHistory {
  private readonly undoStack: Command[] = [];
  private redoStack: Command[] = [];

  run(command: Command): boolean {
    try {
      command.execute();
    } catch {
      return false;
    }
    this.undoStack.push(command);
    this.redoStack = [];
    return true;
  }

  undo(): string | undefined {
    const command = this.undoStack.pop();
    if (!command) return undefined;
    command.undo();
    this.redoStack.push(command);
    return command.label;
  }

  redo(): string | undefined {
    const command = this.redoStack.pop();
    if (!command) return;
    command.execute();
    this.undoStack.push(command);
    return command.label;
  }
}

export function selfTest(): boolean {
  const canvas = new Canvas(3, 2);
  const history = new CommandHistory();
  const line = (y: number, width: number) =>
    new MacroCommand(
      `line ${y}`,
      Array.from({ length: width }, (_, x) => new PaintCommand(canvas, x, y, '#')),
    );
  const ok = history.run(line(0, 3));
  const off = history.run(line(1, 4));
  history.run(new PaintCommand(canvas, 1, 0, '@'));
  const drawn = canvas.toString();
  history.undo();
  const label = history.undo();
  const blank = canvas.toString();
  history.redo();
  return ok && !off && drawn === '#@#\n...' && label === 'line 0' && blank === '...\n...' && canvas.toString() === '###\n...';
}
