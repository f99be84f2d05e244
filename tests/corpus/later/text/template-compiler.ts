// style: template engine with filters, conditionals and loops, compiled to a tree of render closures over a scope chain
// refused: SK1211 because a `(value, ...args: string[])` may be called with fewer texts than `(value, digits)` names; `(value, digits = '0')` passes
// refused: SK1203 because `as Record<string, unknown>` is believed, not checked; a guard passes
// refused: SK1247 because what a template names may be `then`, and a function; a `Map` passes

type Scope = { get(name: string): unknown };
type Render = (scope: Scope) => string;
type Filter = (value: unknown, ...args: string[]) => unknown;

const filters: Record<string, Filter> = {
  upper: (value) => String(value).toUpperCase(),
  default: (value, fallback = '') => (value === undefined || value === '' ? fallback : value),
  join: (value, separator = ',') => (Array.isArray(value) ? value.join(separator) : value),
  fixed: (value, digits) => (typeof value === 'number' ? value.toFixed(Number(digits ?? 0)) : value),
};

class Frame implements Scope {
  constructor(
    private readonly values: Record<string, unknown>,
    private readonly parent?: Scope,
  ) {}
  get(name: string): unknown {
    return name in this.values ? this.values[name] : this.parent?.get(name);
  }
}

function lookup(path: string): (scope: Scope) => unknown {
  const [head = '', ...rest] = path.split('.');
  return (scope) => {
    let value = scope.get(head);
    for (const name of rest) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<string, unknown>)[name];
    }
    return value;
  };
}

function expression(source: string): (scope: Scope) => unknown {
  const [path = '', ...pipes] = source.split('|').map((part) => part.trim());
  const read = lookup(path);
  const steps = pipes.map((pipe) => {
    const [name = '', ...args] = pipe.split(':');
    const filter = filters[name];
    if (!filter) throw new Error(`unknown filter ${name}`);
    return (value: unknown) => filter(value, ...args);
  });
  return (scope) => steps.reduce((value, step) => step(value), read(scope));
}

const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

class Compiler {
  private readonly tokens: string[];
  private at = 0;

  constructor(source: string) {
    this.tokens = source.split(/(\{\{.*?\}\}|\{%.*?%\})/);
  }

  block(...ends: string[]): { render: Render; end: string } {
    const parts: Render[] = [];
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++] ?? '';
      if (token.startsWith('{{')) {
        const read = expression(token.slice(2, -2).trim());
        parts.push((scope) => String(read(scope) ?? ''));
      } else if (token.startsWith('{%')) {
        const [keyword = '', ...args] = token.slice(2, -2).trim().split(/\s+/);
        if (ends.includes(keyword)) return { render: this.sequence(parts), end: keyword };
        parts.push(this.tag(keyword, args));
      } else parts.push(() => token);
    }
    if (ends.length > 0) throw new Error(`missing ${ends.join(' or ')}`);
    return { render: this.sequence(parts), end: '' };
  }

  private sequence(parts: readonly Render[]): Render {
    return (scope) => parts.map((part) => part(scope)).join('');
  }

  private tag(keyword: string, args: string[]): Render {
    if (keyword === 'if') {
      const test = expression(args.join(' '));
      const yes = this.block('else', 'end');
      const no = yes.end === 'else' ? this.block('end').render : () => '';
      return (scope) => (truthy(test(scope)) ? yes.render(scope) : no(scope));
    }
    if (keyword === 'for') {
      const [name, of, list] = args;
      if (!name || of !== 'of' || !list) throw new Error(`malformed for: ${args.join(' ')}`);
      const read = expression(list);
      const { render } = this.block('end');
      return (scope) => {
        const items = read(scope);
        if (!Array.isArray(items)) return '';
        return items.map((item, index) => render(new Frame({ [name]: item, index }, scope))).join('');
      };
    }
    throw new Error(`unknown tag ${keyword}`);
  }
}

export function compile(source: string): (data: Record<string, unknown>) => string {
  const { render } = new Compiler(source).block();
  return (data) => render(new Frame(data));
}

export function selfTest(): boolean {
  const invoice = compile(
    'Dear {{ user.name | upper }},{% for line of lines %} {{ index }}:{{ line.what }}={{ line.price | fixed:2 }}{% end %}' +
      '{% if vip %} Thanks!{% else %} Bye{% end %} {{ note | default:none }} {{ tags | join:+ }}',
  );
  const text = invoice({
    user: { name: 'Ada' },
    lines: [
      { what: 'tea', price: 2 },
      { what: 'milk', price: 0.5 },
    ],
    vip: false,
    tags: ['x', 'y'],
  });
  let message = '';
  try {
    compile('{% if a %} never closed');
  } catch (error) {
    message = error instanceof Error ? error.message : '';
  }
  return text === 'Dear ADA, 0:tea=2.00 1:milk=0.50 Bye none x+y' && message === 'missing else or end';
}
