// style: fluent builder of elements, nesting by callback, escaping in one place

type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Element | string;

const voidTags = new Set(['br', 'hr', 'img', 'input', 'meta']);

const escapes: { [ch: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (ch) => escapes[ch] ?? ch);
}

export class Element {
  private readonly attributes: Attributes = {};
  private readonly children: Child[] = [];
  private readonly classes: string[] = [];

  constructor(readonly tag: string) {}

  attr(name: string, value: string | number | boolean | undefined): this {
    this.attributes[name] = value;
    return this;
  }

  attrs(all: Attributes): this {
    for (const [name, value] of Object.entries(all)) this.attributes[name] = value;
    return this;
  }

  addClass(...names: string[]): this {
    for (const name of names) if (!this.classes.includes(name)) this.classes.push(name);
    return this;
  }

  text(text: string): this {
    this.children.push(text);
    return this;
  }

  add(tag: string, build?: (element: Element) => void): this {
    const element = new Element(tag);
    build?.(element);
    this.children.push(element);
    return this;
  }

  each<T>(items: Iterable<T>, build: (parent: this, item: T, index: number) => void): this {
    let index = 0;
    for (const item of items) build(this, item, index++);
    return this;
  }

  toString(): string {
    const attributes = { ...this.attributes };
    if (this.classes.length) attributes['class'] = this.classes.join(' ');
    const head = Object.entries(attributes)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
      .join('');
    if (voidTags.has(this.tag)) return `<${this.tag}${head}>`;
    const body = this.children.map((child) => (typeof child === 'string' ? escapeHtml(child) : child.toString())).join('');
    return `<${this.tag}${head}>${body}</${this.tag}>`;
  }
}

export function selfTest(): boolean {
  const rows = [
    { name: 'tea & milk', price: 2 },
    { name: '<scone>', price: 3.5 },
  ];
  const html = new Element('table')
    .addClass('menu', 'wide', 'menu')
    .attr('data-count', rows.length)
    .each(rows, (table, { name, price }, i) =>
      table.add('tr', (tr) => {
        if (i % 2 === 1) tr.addClass('odd');
        tr.add('td', (td) => td.text(name)).add('td', (td) => td.text(price.toFixed(2)));
      }),
    )
    .add('input', (input) => input.attrs({ disabled: true, hidden: false, value: '"' }));
  return (
    String(html) ===
    '<table data-count="2" class="menu wide"><tr><td>tea &amp; milk</td><td>2.00</td></tr>' +
      '<tr class="odd"><td>&lt;scone&gt;</td><td>3.50</td></tr><input disabled value="&quot;"></table>'
  );
}
