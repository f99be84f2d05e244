// style: tokenizer, parser to a tree, renderer with scopes chained by closures, unknown data narrowed by typeof

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly filters: readonly string[] }
  | { readonly kind: 'each'; readonly path: readonly string[]; readonly name: string; readonly body: readonly Part[] }
  | {
      readonly kind: 'if';
      readonly path: readonly string[];
      readonly then: readonly Part[];
      readonly otherwise: readonly Part[];
    };

type Token = { readonly tag: boolean; readonly text: string };

function* tokens(source: string): Generator<Token, void> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    if (open < 0) break;
    if (open > at) yield { tag: false, text: source.slice(at, open) };
    const close = source.indexOf('}}', open);
    if (close < 0) throw new SyntaxError('unclosed tag');
    yield { tag: true, text: source.slice(open + 2, close).trim() };
    at = close + 2;
  }
  if (at < source.length) yield { tag: false, text: source.slice(at) };
}

const toPath = (text: string): readonly string[] => text.split('.');

class TemplateParser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: string) {
    this.#tokens = [...tokens(source)];
  }

  /** Parts up to one of the closing words, which is taken as well. */
  parts(...closers: readonly string[]): { readonly parts: readonly Part[]; readonly closer: string } {
    const parts: Part[] = [];
    for (let token = this.#take(); token !== undefined; token = this.#take()) {
      if (!token.tag) parts.push({ kind: 'text', text: token.text });
      else if (closers.includes(token.text)) return { parts, closer: token.text };
      else parts.push(this.#tag(token.text));
    }
    if (closers.length > 0) throw new SyntaxError(`expected ${closers.join(' or ')}`);
    return { parts, closer: '' };
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  #tag(text: string): Part {
    const [word = '', first = '', as, name] = text.split(/\s+/);
    if (word === 'each' && as === 'as' && name !== undefined) {
      return { kind: 'each', path: toPath(first), name, body: this.parts('end').parts };
    }
    if (word === 'if') {
      const { parts, closer } = this.parts('else', 'end');
      return { kind: 'if', path: toPath(first), then: parts, otherwise: closer === 'else' ? this.parts('end').parts : [] };
    }
    const [path = '', ...filters] = text.split('|').map((piece) => piece.trim());
    return { kind: 'value', path: toPath(path), filters };
  }
}

type Scope = (name: string) => unknown;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function resolve(scope: Scope, [head = '', ...rest]: readonly string[]): unknown {
  return rest.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), scope(head));
}

const filters: Readonly<Record<string, (text: string) => string>> = {
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  escape: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
};

function render(parts: readonly Part[], scope: Scope): string {
  return parts.map((part) => renderPart(part, scope)).join('');
}

function renderPart(part: Part, scope: Scope): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'value': {
      const value = resolve(scope, part.path);
      const text = typeof value === 'string' ? value : typeof value === 'number' ? value.toString() : '';
      return part.filters.reduce((done, name) => filters[name]?.(done) ?? done, text);
    }
    case 'if':
      return render(resolve(scope, part.path) ? part.then : part.otherwise, scope);
    case 'each': {
      const list = resolve(scope, part.path);
      if (!Array.isArray(list)) return '';
      return list
        .map((item) => render(part.body, (name) => (name === part.name ? item : scope(name))))
        .join('');
    }
  }
}

export function template(source: string): (data: Readonly<Record<string, unknown>>) => string {
  const { parts } = new TemplateParser(source).parts();
  return (data) => render(parts, (name) => data[name]);
}

export function selfTest(): boolean {
  const page = template('{{ title | upper }}:{{ each people as p }} {{ p.name | escape }}{{ if p.old }}*{{ else }}-{{ end }}{{ end }}!');
  const people = [{ name: 'a<b', old: true }, { name: 'c', old: false }];
  return page({ title: 'all', people }) === 'ALL: a&lt;b* c-!' && template('{{x.y.z}}')({ x: { y: 3 } }) === '';
}
