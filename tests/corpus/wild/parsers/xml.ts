// style: recursive descent over a scanner class, tree of union nodes, type guards used in filter

export interface XmlElement {
  kind: 'element';
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export interface XmlText {
  kind: 'text';
  text: string;
}

export type XmlNode = XmlElement | XmlText;

const isElement = (node: XmlNode): node is XmlElement => node.kind === 'element';

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

class Scanner {
  private pos = 0;

  constructor(private readonly source: string) {}

  get done(): boolean {
    return this.pos >= this.source.length;
  }

  peek(text: string): boolean {
    return this.source.startsWith(text, this.pos);
  }

  accept(text: string): boolean {
    if (!this.peek(text)) return false;
    this.pos += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw new SyntaxError(`expected ${text} at ${this.pos}`);
  }

  until(text: string): string {
    const end = this.source.indexOf(text, this.pos);
    if (end < 0) throw new SyntaxError(`${text} is missing`);
    const part = this.source.slice(this.pos, end);
    this.pos = end;
    return part;
  }

  match(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.pos;
    const found = sticky.exec(this.source)?.[0];
    if (found !== undefined) this.pos += found.length;
    return found;
  }
}

export function parseXml(source: string): XmlElement {
  const scanner = new Scanner(source);
  scanner.match(/\s*(<\?[^>]*\?>)?\s*/);
  const root = parseElement(scanner);
  scanner.match(/\s*/);
  if (!scanner.done) throw new SyntaxError('more than one root');
  return root;
}

function parseElement(scanner: Scanner): XmlElement {
  scanner.expect('<');
  const name = scanner.match(/[\w:-]+/) ?? '';
  const element: XmlElement = { kind: 'element', name, attributes: {}, children: [] };
  for (;;) {
    scanner.match(/\s*/);
    const attribute = scanner.match(/[\w:-]+/);
    if (attribute === undefined) break;
    scanner.expect('=');
    const quote = scanner.accept("'") ? "'" : '"';
    if (quote === '"') scanner.expect('"');
    element.attributes[attribute] = unescape(scanner.until(quote));
    scanner.expect(quote);
  }
  if (scanner.accept('/>')) return element;
  scanner.expect('>');
  while (!scanner.peek('</')) {
    if (scanner.accept('<!--')) {
      scanner.until('-->');
      scanner.expect('-->');
    } else if (scanner.peek('<')) {
      element.children.push(parseElement(scanner));
    } else {
      element.children.push({ kind: 'text', text: unescape(scanner.until('<')) });
    }
  }
  scanner.expect(`</${name}`);
  scanner.match(/\s*/);
  scanner.expect('>');
  return element;
}

export function textOf(node: XmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('');
}

export function find(root: XmlElement, name: string): XmlElement[] {
  return root.children.filter(isElement).flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);
}

export function selfTest(): boolean {
  const doc = parseXml(`<?xml version="1.0"?>
    <feed lang='en'><!-- two -->
      <entry id="1"><title>Fish &amp; chips &#x2713;</title></entry>
      <entry id="2"><title>Tea</title><br/></entry>
    </feed>`);
  const titles = find(doc, 'title').map(textOf);
  const ids = find(doc, 'entry').map((e) => e.attributes['id'] ?? '?');
  let failed = '';
  try {
    parseXml('<a><b></a>');
  } catch (e) {
    failed = String(e);
  }
  return titles.join('|') === 'Fish & chips ✓|Tea' && ids.join() === '1,2' && doc.attributes['lang'] === 'en' && failed.includes('</b');
}
