// style: tagged template functions, escaping, nested fragments

export class SafeHtml {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type HtmlValue = string | number | boolean | null | undefined | SafeHtml | readonly HtmlValue[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false || value === true) return '';
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(render).join('');
}

export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml {
  const text = strings.reduce((out, chunk, i) => out + render(values[i - 1]) + chunk);
  return new SafeHtml(text);
}

export function dedent(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  const raw = strings.map((chunk, i) => chunk + String(values[i] ?? '')).join('');
  const lines = raw.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...indents);
  return lines.map((line) => line.slice(margin)).join('\n');
}

interface Bound {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

export const sql = (strings: TemplateStringsArray, ...parameters: unknown[]): Bound => ({
  text: strings.reduce((out, chunk, i) => `${out}$${i}${chunk}`),
  parameters,
});

interface Item {
  name: string;
  price: number;
  sold?: boolean;
}

const row = ({ name, price, sold }: Item) =>
  html`<li>${name}: ${price}${sold && html` <em>sold</em>`}</li>`;

export function selfTest(): boolean {
  const items: Item[] = [
    { name: '<Chair>', price: 40 },
    { name: 'Lamp', price: 15, sold: true },
  ];
  const list = html`<ul class="${'a"b'}">${items.map(row)}</ul>`;
  const text = dedent`
    one
      two ${2}
    three
  `;
  const query = sql`select * from t where a = ${1} and b = ${'x'}`;
  return (
    list.toString() === '<ul class="a&quot;b"><li>&lt;Chair&gt;: 40</li><li>Lamp: 15 <em>sold</em></li></ul>' &&
    text === 'one\n  two 2\nthree' &&
    query.text === 'select * from t where a = $1 and b = $2' &&
    query.parameters.length === 2
  );
}
