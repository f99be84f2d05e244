// style: in-memory tree with File and Directory classes, instanceof narrowing, composite pattern

export abstract class Entry {
  private parentDirectory: Directory | null = null;

  constructor(private entryName: string) {}

  get name(): string {
    return this.entryName;
  }

  get parent(): Directory | null {
    return this.parentDirectory;
  }

  get path(): string {
    return this.parentDirectory === null ? '' : `${this.parentDirectory.path}/${this.name}`;
  }

  attach(parent: Directory | null, name = this.entryName): void {
    this.parentDirectory = parent;
    this.entryName = name;
  }

  abstract get size(): number;
}

export class File extends Entry {
  constructor(
    name: string,
    public content = '',
  ) {
    super(name);
  }

  get size(): number {
    return this.content.length;
  }
}

export class Directory extends Entry {
  private readonly children = new Map<string, Entry>();

  get size(): number {
    let sum = 0;
    for (const child of this.children.values()) sum += child.size;
    return sum;
  }

  get(name: string): Entry | undefined {
    return this.children.get(name);
  }

  add<E extends Entry>(entry: E): E {
    if (this.children.has(entry.name)) throw new Error(`${this.path}/${entry.name} exists`);
    this.children.set(entry.name, entry);
    entry.attach(this);
    return entry;
  }

  remove(name: string): Entry | undefined {
    const entry = this.children.get(name);
    if (!entry) return undefined;
    this.children.delete(name);
    entry.attach(null);
    return entry;
  }

  *walk(): Generator<Entry> {
    for (const child of this.children.values()) {
      yield child;
      if (child instanceof Directory) yield* child.walk();
    }
  }
}

export class FileSystem {
  readonly root = new Directory('');

  lookup(path: string): Entry | undefined {
    let current: Entry | undefined = this.root;
    for (const part of path.split('/').filter((p) => p !== '')) {
      if (!(current instanceof Directory)) return undefined;
      current = part === '..' ? (current.parent ?? current) : current.get(part);
    }
    return current;
  }

  makeDirectory(path: string): Directory {
    let directory = this.root;
    for (const part of path.split('/').filter((p) => p !== '')) {
      const existing = directory.get(part);
      if (existing instanceof File) throw new Error(`${existing.path} is a file`);
      directory = existing instanceof Directory ? existing : directory.add(new Directory(part));
    }
    return directory;
  }

  write(path: string, content: string): File {
    const cut = path.lastIndexOf('/');
    const directory = this.makeDirectory(path.slice(0, cut));
    const name = path.slice(cut + 1);
    const existing = directory.get(name);
    if (existing instanceof File) {
      existing.content = content;
      return existing;
    }
    return directory.add(new File(name, content));
  }

  read(path: string): string {
    const entry = this.lookup(path);
    if (!(entry instanceof File)) throw new Error(`no file ${path}`);
    return entry.content;
  }

  find(test: (entry: Entry) => boolean): string[] {
    return [...this.root.walk()].filter(test).map((entry) => entry.path);
  }
}

export function selfTest(): boolean {
  const fs = new FileSystem();
  fs.write('/src/main.ts', 'let a = 1;');
  fs.write('/src/lib/util.ts', 'export {};');
  fs.write('/readme.md', '# hi');
  fs.write('/readme.md', '# hello');
  const src = fs.lookup('/src/lib/..');
  let message = '';
  try {
    fs.makeDirectory('/readme.md/x');
  } catch (error) {
    if (error instanceof Error) message = error.message;
  }
  return (
    fs.read('/readme.md') === '# hello' &&
    src instanceof Directory &&
    src.size === 20 &&
    src.remove('main.ts')?.parent === null &&
    fs.find((entry) => entry instanceof File && entry.name.endsWith('.ts')).join() === '/src/lib/util.ts' &&
    message === '/readme.md is a file' &&
    fs.lookup('/nope/x') === undefined
  );
}
