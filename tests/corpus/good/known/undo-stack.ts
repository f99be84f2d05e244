// style: commands as objects with apply and revert, generic over the document, transactions with finally, events

export interface Command<D> {
  readonly label: string;
  apply(document: D): void;
  revert(document: D): void;
  mergeWith?(next: Command<D>): Command<D> | undefined;
}

type Listener = (change: 'done' | 'undone' | 'redone', label: string) => void;

export class History<D> {
  readonly #past: Command<D>[] = [];
  #future: Command<D>[] = [];
  #open: Command<D>[] | undefined;
  readonly #listeners: Listener[] = [];

  constructor(
    private readonly document: D,
    private readonly limit = 100,
  ) {}

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  execute(command: Command<D>): void {
    command.apply(this.document);
    if (this.#open) {
      this.#open.push(command);
      return;
    }
    const previous = this.#past.at(-1);
    const merged = previous?.mergeWith?.(command);
    if (merged) this.#past.pop();
    this.#past.push(merged ?? command);
    if (this.#past.length > this.limit) this.#past.shift();
    this.#future = [];
    this.#tell('done', command.label);
  }

  /** All of what `body` does is one step; if it throws, nothing of it stays. */
  transaction(label: string, body: () => void): void {
    const steps: Command<D>[] = [];
    const outer = this.#open;
    this.#open = steps;
    let complete = false;
    try {
      body();
      complete = true;
    } finally {
      this.#open = outer;
      if (!complete) for (const step of steps.toReversed()) step.revert(this.document);
    }
    if (steps.length > 0) this.#record(compose(label, steps), outer);
  }

  undo(): boolean {
    const command = this.#past.pop();
    if (!command) return false;
    command.revert(this.document);
    this.#future.push(command);
    this.#tell('undone', command.label);
    return true;
  }

  redo(): boolean {
    const command = this.#future.pop();
    if (!command) return false;
    command.apply(this.document);
    this.#past.push(command);
    this.#tell('redone', command.label);
    return true;
  }

  #record(command: Command<D>, outer: Command<D>[] | undefined): void {
    (outer ?? this.#past).push(command);
    if (!outer) this.#future = [];
    this.#tell('done', command.label);
  }

  #tell(...event: Parameters<Listener>): void {
    for (const listener of this.#listeners) listener(...event);
  }
}

function compose<D>(label: string, steps: readonly Command<D>[]): Command<D> {
  return {
    label,
    apply: (document) => steps.forEach((step) => step.apply(document)),
    revert: (document) => steps.toReversed().forEach((step) => step.revert(document)),
  };
}

interface Text {
  value: string;
}

class Insert implements Command<Text> {
  readonly label = 'insert';

  constructor(
    readonly at: number,
    readonly text: string,
  ) {}

  apply(document: Text): void {
    document.value = document.value.slice(0, this.at) + this.text + document.value.slice(this.at);
  }

  revert(document: Text): void {
    document.value = document.value.slice(0, this.at) + document.value.slice(this.at + this.text.length);
  }

  mergeWith(next: Command<Text>): Command<Text> | undefined {
    if (!(next instanceof Insert) || next.at !== this.at + this.text.length) return undefined;
    return new Insert(this.at, this.text + next.text);
  }
}

export function selfTest(): boolean {
  const text: Text = { value: '' };
  const history = new History(text);
  const log: string[] = [];
  history.listen((change, label) => log.push(`${change} ${label}`));
  history.execute(new Insert(0, 'ab'));
  history.execute(new Insert(2, 'cd'));
  history.transaction('twice', () => {
    history.execute(new Insert(0, '<'));
    history.execute(new Insert(5, '>'));
  });
  try {
    history.transaction('bad', () => {
      history.execute(new Insert(0, '!!'));
      throw new Error('no');
    });
  } catch {
    log.push(text.value);
  }
  const undone = history.undo() && history.undo() && text.value === '';
  const redone = history.redo() && history.redo() && !history.redo();
  return undone && redone && text.value === '<abcd>' && log.includes('<abcd>') && log.at(-1) === 'redone twice';
}
