// style: text buffer with undo stack of inverse operations, grouping by transactions, operations as a union with apply and invert functions
// refused: TS2540 because the length of a list is not assigned; `operations.splice(0)` passes

type Operation =
  | { type: 'insert'; at: number; text: string }
  | { type: 'remove'; at: number; text: string }
  | { type: 'group'; operations: Operation[] };

const invert = (operation: Operation): Operation => {
  switch (operation.type) {
    case 'insert':
      return { ...operation, type: 'remove' };
    case 'remove':
      return { ...operation, type: 'insert' };
    case 'group':
      return { type: 'group', operations: operation.operations.map(invert).reverse() };
  }
};

const applyTo = (content: string, operation: Operation): string => {
  switch (operation.type) {
    case 'insert':
      return content.slice(0, operation.at) + operation.text + content.slice(operation.at);
    case 'remove':
      return content.slice(0, operation.at) + content.slice(operation.at + operation.text.length);
    case 'group':
      return operation.operations.reduce(applyTo, content);
  }
};

export class TextBuffer {
  private undoStack: Operation[] = [];
  private redoStack: Operation[] = [];
  private transaction: Operation[] | null = null;

  constructor(private content = '') {}

  get text(): string {
    return this.content;
  }

  get canUndo(): boolean {
    return this.undoStack.length > 0;
  }

  insert(at: number, text: string): void {
    this.perform({ type: 'insert', at, text });
  }

  remove(at: number, count: number): void {
    this.perform({ type: 'remove', at, text: this.content.slice(at, at + count) });
  }

  replaceAll(search: string, replacement: string): number {
    let count = 0;
    this.transact(() => {
      let at = this.content.indexOf(search);
      while (at >= 0) {
        this.remove(at, search.length);
        this.insert(at, replacement);
        count++;
        at = this.content.indexOf(search, at + replacement.length);
      }
    });
    return count;
  }

  transact(work: () => void): void {
    if (this.transaction) return work();
    const operations: Operation[] = [];
    this.transaction = operations;
    try {
      work();
    } catch (error) {
      for (const operation of operations.reverse()) this.content = applyTo(this.content, invert(operation));
      operations.length = 0;
      throw error;
    } finally {
      this.transaction = null;
      if (operations.length > 0) this.push({ type: 'group', operations });
    }
  }

  undo(): boolean {
    const operation = this.undoStack.pop();
    if (!operation) return false;
    this.content = applyTo(this.content, invert(operation));
    this.redoStack.push(operation);
    return true;
  }

  redo(): boolean {
    const operation = this.redoStack.pop();
    if (!operation) return false;
    this.content = applyTo(this.content, operation);
    this.undoStack.push(operation);
    return true;
  }

  private perform(operation: Operation): void {
    this.content = applyTo(this.content, operation);
    if (this.transaction) this.transaction.push(operation);
    else this.push(operation);
  }

  private push(operation: Operation): void {
    const last = this.undoStack.at(-1);
    this.redoStack = [];
    if (last?.type === 'insert' && operation.type === 'insert' && last.at + last.text.length === operation.at) {
      last.text += operation.text;
    } else {
      this.undoStack.push(operation);
    }
  }
}

export function selfTest(): boolean {
  const buffer = new TextBuffer('a cat and a cat');
  const seen: string[] = [];
  const note = () => seen.push(buffer.text);
  const count = buffer.replaceAll('cat', 'dog');
  note();
  buffer.insert(15, '!');
  buffer.insert(16, '?');
  buffer.undo();
  note();
  buffer.undo();
  note();
  buffer.redo();
  note();
  let failed = false;
  try {
    buffer.transact(() => {
      buffer.remove(0, 2);
      throw new Error('no');
    });
  } catch {
    failed = true;
  }
  note();
  return (
    count === 2 &&
    failed &&
    buffer.canUndo &&
    seen.join('|') === 'a dog and a dog|a dog and a dog|a cat and a cat|a dog and a dog|a dog and a dog'
  );
}
