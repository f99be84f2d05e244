// style: mustache-like templates compiled to closures, context stack, lookups of unknown data with checks

type Data = { [key: string]: unknown };
type Render = (stack: Data[]) => string;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

function lookup(stack: Data[], path: string): unknown {
  if (path === '.') return stack.at(-1)?.['.'] ?? stack.at(-1);
  const [first = '', ...rest] = path.split('.');
  const owner = stack.findLast((data) => first in data);
  let value: unknown = owner?.[first];
  for (const key of rest) value = isData(value) ? value[key] : undefined;
  return value;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const show = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

export function compile(template: string): (data: Data) => string {
  const tokens = template.split(/(\{\{[^}]*\}\})/);
  let position = 0;

  function block(until?: string): Render {
    const parts: Render[] = [];
    while (position < tokens.length) {
      const token = tokens[position++] ?? '';
      const tag = /^\{\{([#^/&!]?)\s*(.*?)\s*\}\}$/.exec(token);
      if (!tag) {
        parts.push(() => token);
        continue;
      }
      const [, sigil, name = ''] = tag;
      switch (sigil) {
        case '!':
          break;
        case '/':
          if (name !== until) throw new SyntaxError(`{{/${name}}} closes nothing`);
          return (stack) => parts.map((part) => part(stack)).join('');
        case '#': {
          const body = block(name);
          parts.push((stack) => section(lookup(stack, name), body, stack));
          break;
        }
        case '^': {
          const body = block(name);
          parts.push((stack) => {
            const value = lookup(stack, name);
            return !value || (Array.isArray(value) && value.length === 0) ? body(stack) : '';
          });
          break;
        }
        case '&':
          parts.push((stack) => show(lookup(stack, name)));
          break;
        default:
          parts.push((stack) => escape(show(lookup(stack, name))));
      }
    }
    if (until !== undefined) throw new SyntaxError(`{{#${until}}} is never closed`);
    return (stack) => parts.map((part) => part(stack)).join('');
  }

  const render = block();
  return (data) => render([data]);
}

function section(value: unknown, body: Render, stack: Data[]): string {
  if (!value) return '';
  if (Array.isArray(value)) {
    return value.map((item: unknown) => body([...stack, isData(item) ? item : { '.': item }])).join('');
  }
  return body(isData(value) ? [...stack, value] : stack);
}

export function selfTest(): boolean {
  const render = compile(
    '{{! greet }}Dear {{user.name}},{{#items}} {{name}}x{{count}}{{#tags}}<{{.}}>{{/tags}};{{/items}}{{^items}} nothing{{/items}}{{&raw}}',
  );
  const full = render({
    user: { name: 'A & B' },
    items: [
      { name: 'pen', count: 2, tags: ['new', 1] },
      { name: 'ink', count: 1 },
    ],
    raw: '<hr>',
  });
  let error = '';
  try {
    compile('{{#a}}x{{/b}}');
  } catch (e) {
    error = e instanceof SyntaxError ? e.message : '';
  }
  return full === 'Dear A &amp; B, penx2<new><1>; inkx1;<hr>' && render({ items: [] }) === 'Dear , nothing' && error === '{{/b}} closes nothing';
}
