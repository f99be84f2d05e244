// style: typed accessors over parsed JSON, path tracking, custom error, combinators for records and tuples
// refused: SK1216 because the body may give `undefined` where the second overload promises a `T`; two methods of different names pass

export class AccessError extends Error {
  constructor(
    readonly path: string,
    expected: string,
    actual: unknown,
  ) {
    super(`${path || '$'}: expected ${expected}, found ${actual === null ? 'null' : typeof actual}`);
  }
}

export class Node {
  constructor(
    private readonly value: unknown,
    readonly path = '',
  ) {}

  static parse(text: string): Node {
    return new Node(JSON.parse(text));
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  string(): string {
    if (typeof this.value !== 'string') throw new AccessError(this.path, 'string', this.value);
    return this.value;
  }

  number(): number {
    const { value } = this;
    if (typeof value === 'number') return value;
    throw new AccessError(this.path, 'number', value);
  }

  boolean(): boolean {
    if (this.value === true || this.value === false) return this.value;
    throw new AccessError(this.path, 'boolean', this.value);
  }

  oneOf<const T extends readonly string[]>(options: T): T[number] {
    const text = this.string();
    const found = options.find((option) => option === text);
    if (found === undefined) throw new AccessError(this.path, options.join('|'), this.value);
    return found;
  }

  get(key: string): Node {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AccessError(this.path, 'object', value);
    const entry = Object.entries(value).find(([name]) => name === key);
    return new Node(entry?.[1], this.path ? `${this.path}.${key}` : key);
  }

  list<T>(read: (node: Node, index: number) => T): T[] {
    if (!Array.isArray(this.value)) throw new AccessError(this.path, 'array', this.value);
    return this.value.map((item: unknown, i) => read(new Node(item, `${this.path}[${i}]`), i));
  }

  optional<T>(read: (node: Node) => T): T | undefined;
  optional<T>(read: (node: Node) => T, fallback: T): T;
  optional<T>(read: (node: Node) => T, fallback?: T): T | undefined {
    return this.isMissing ? fallback : read(this);
  }
}

interface Server {
  host: string;
  port: number;
  mode: 'dev' | 'prod';
  tags: string[];
}

const readServer = (node: Node): Server => ({
  host: node.get('host').string(),
  port: node.get('port').optional((n) => n.number(), 80),
  mode: node.get('mode').oneOf(['dev', 'prod']),
  tags: node.get('tags').optional((n) => n.list((t) => t.string())) ?? [],
});

export function selfTest(): boolean {
  const config = Node.parse('{"servers":[{"host":"a","mode":"dev","tags":["x","y"]},{"host":"b","port":8080,"mode":"prod"}]}');
  const servers = config.get('servers').list(readServer);
  const errors = ['{"servers":[{"host":1}]}', '{"servers":{}}', '{"servers":[{"host":"a","mode":"x"}]}'].map((text) => {
    try {
      Node.parse(text).get('servers').list(readServer);
      return 'fine';
    } catch (e) {
      return e instanceof AccessError ? e.message : 'other';
    }
  });
  return (
    servers.map((s) => `${s.host}:${s.port}:${s.mode}:${s.tags.length}`).join() === 'a:80:dev:2,b:8080:prod:0' &&
    errors.join('; ') ===
      'servers[0].host: expected string, found number; servers: expected array, found object; servers[0].mode: expected dev|prod, found string'
  );
}
