// style: undo and redo of commands with merging, abstract base class and a transaction helper

export abstract class Edit {
  abstract readonly label: string;
  abstract apply(doc: Document): void;
  abstract revert(doc: Document): void;

  /** Whether `next` was absorbed into this edit. */
  absorb(_next: Edit): boolean {
    return false;
  }
}

export class Document {
  text = '';
  selection: [start: number, end: number] = [0, 0];

  splice(at: number, remove: number, insert: string): string {
    const removed = this.text.slice(at, at + remove);
    this.text = this.text.slice(0, at) + insert + this.text.slice(at + remove);
    this.selection = [at + insert.length, at + insert.length];
    return removed;
  }
}

class Insert extends Edit {
  override readonly label = 'insert';

  constructor(
    private readonly at: number,
    private text: string,
  ) {
    super();
  }

  override apply(doc: Document) {
    doc.splice(this.at, 0, this.text);
  }

  override revert(doc: Document) {
    doc.splice(this.at, this.text.length, '');
  }

  override absorb(next: Edit): boolean {
    if (!(next instanceof Insert) || next.at !== this.at + this.text.length) return false;
    this.text += next.text;
    return true;
  }
}

class Remove extends Edit {
  override readonly label = 'remove';
  private removed?: string;

  constructor(
    private readonly at: number,
    private readonly length: number,
  ) {
    super();
  }

  override apply(doc: Document) {
    this.removed = doc.splice(this.at, this.length, '');
  }

  override revert(doc: Document) {
    if (this.removed === undefined) throw new Error('not applied');
    doc.splice(this.at, 0, this.removed);
  }
}

export class UndoManager {
  private done: Edit[] = [];
  private undone: Edit[] = [];

  constructor(private readonly doc: Document) {}

  perform(edit: Edit): void {
    edit.apply(this.doc);
    this.undone = [];
    if (!this.done.at(-1)?.absorb(edit)) this.done.push(edit);
  }

  undo(): boolean {
    const edit = this.done.pop();
    if (!edit) return false;
    edit.revert(this.doc);
    this.undone.push(edit);
    return true;
  }

  redo(): boolean {
    const edit = this.undone.pop();
    if (!edit) return false;
    edit.apply(this.doc);
    this.done.push(edit);
    return true;
  }

  get history(): string[] {
    return this.done.map((edit) => edit.label);
  }
}

export function selfTest(): boolean {
  const doc = new Document();
  const manager = new UndoManager(doc);
  [...'hello'].forEach((ch, i) => manager.perform(new Insert(i, ch)));
  manager.perform(new Insert(0, '>'));
  manager.perform(new Remove(1, 2));
  const history = manager.history.join();
  const after = doc.text;
  manager.undo();
  manager.undo();
  const before = doc.text;
  manager.undo();
  const empty = doc.text;
  while (manager.redo());
  return history === 'insert,insert,remove' && after === '>llo' && before === 'hello' && empty === '' && doc.text === '>llo';
}
