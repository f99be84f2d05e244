// style: mustache-like templates, token union, recursive rendering over unknown data

type Token =
  | { type: 'text'; value: string }
  | { type: 'variable'; name: string; raw: boolean }
  | { type: 'section'; name: string; inverted: boolean; children: Token[] };

export type Value = string | number | boolean | null | undefined | Value[] | { [key: string]: Value };

function parse(template: string): Token[] {
  const root: Token[] = [];
  const stack: { name: string; tokens: Token[] }[] = [{ name: '', tokens: root }];
  let position = 0;
  for (const match of template.matchAll(/\{\{([#^/&]?)\s*([\w.]+)\s*\}\}/g)) {
    const [whole, sigil, name = ''] = match;
    const current = stack.at(-1);
    if (!current) throw new SyntaxError('too many closing tags');
    if (match.index > position) current.tokens.push({ type: 'text', value: template.slice(position, match.index) });
    position = match.index + whole.length;
    switch (sigil) {
      case '#':
      case '^': {
        const children: Token[] = [];
        current.tokens.push({ type: 'section', name, inverted: sigil === '^', children });
        stack.push({ name, tokens: children });
        break;
      }
      case '/':
        if (current.name !== name) throw new SyntaxError(`{{/${name}}} closes {{#${current.name}}}`);
        stack.pop();
        break;
      default:
        current.tokens.push({ type: 'variable', name, raw: sigil === '&' });
    }
  }
  if (stack.length > 1) throw new SyntaxError(`{{#${stack.at(-1)?.name}}} is not closed`);
  root.push({ type: 'text', value: template.slice(position) });
  return root;
}

const isObject = (value: Value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function lookup(scopes: readonly Value[], path: string): Value {
  if (path === '.') return scopes.at(-1);
  const [first = '', ...rest] = path.split('.');
  const step = (value: Value, key: string): Value =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;
  const owner = scopes.findLast((scope) => isObject(scope) && step(scope, first) !== undefined);
  return rest.reduce(step, step(owner, first));
}

function renderTokens(tokens: readonly Token[], scopes: readonly Value[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'text') return token.value;
      const value = lookup(scopes, token.name);
      if (token.type === 'variable') {
        const text = value === null || value === undefined ? '' : String(value);
        return token.raw ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      }
      const empty = !value || (Array.isArray(value) && value.length === 0);
      if (token.inverted) return empty ? renderTokens(token.children, scopes) : '';
      if (empty) return '';
      const items = Array.isArray(value) ? value : [value];
      return items.map((item) => renderTokens(token.children, [...scopes, item])).join('');
    })
    .join('');
}

export function compile(template: string): (data: Value) => string {
  const tokens = parse(template);
  return (data) => renderTokens(tokens, [data]);
}

export function selfTest(): boolean {
  const page = compile('Hi {{user.name}}!{{#items}} {{name}}:{{price}}{{^price}}free{{/price}};{{/items}}{{^items}}none{{/items}}');
  const list = compile('{{#tags}}<{{.}}>{{/tags}}{{& raw}}');
  let message = '';
  try {
    compile('{{#a}}{{/b}}');
  } catch (error) {
    if (error instanceof SyntaxError) ({ message } = error);
  }
  return (
    page({ user: { name: 'A&B' }, items: [{ name: 'pen', price: 2 }, { name: 'ink' }] }) === 'Hi A&amp;B! pen:2; ink:free;' &&
    page({ user: { name: 'Bo' } }) === 'Hi Bo!none' &&
    list({ tags: ['x', 'y'], raw: '<b>' }) === '<x><y><b>' &&
    message === '{{/b}} closes {{#a}}'
  );
}
