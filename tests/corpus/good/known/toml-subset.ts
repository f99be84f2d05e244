// style: class with a cursor, error subclass with fields, recursive union of readonly values

export type TomlValue = string | number | boolean | readonly TomlValue[] | TomlTable;
export interface TomlTable {
  readonly [key: string]: TomlValue;
}

export class TomlError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`${message} on line ${line}`);
    this.name = 'TomlError';
  }
}

class Cursor {
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly line: number,
  ) {}

  get done(): boolean {
    return this.#at >= this.text.length;
  }

  peek(): string {
    return this.text.charAt(this.#at);
  }

  next(): string {
    const char = this.peek();
    this.#at += 1;
    return char;
  }

  skipBlank(): void {
    while (this.peek() === ' ' || this.peek() === '\t') this.#at++;
    if (this.peek() === '#') this.#at = this.text.length;
  }

  takeWhile(wanted: (char: string) => boolean): string {
    const from = this.#at;
    while (!this.done && wanted(this.peek())) this.#at++;
    return this.text.slice(from, this.#at);
  }

  expect(char: string): void {
    if (this.next() !== char) this.fail(`expected ${char}`);
  }

  fail(message: string): never {
    throw new TomlError(message, this.line);
  }
}

const isBare = (char: string): boolean => /[\w.+-]/.test(char);

function parseString(cursor: Cursor): string {
  cursor.expect('"');
  let out = '';
  for (;;) {
    if (cursor.done) cursor.fail('unterminated string');
    const char = cursor.next();
    if (char === '"') return out;
    if (char !== '\\') {
      out += char;
      continue;
    }
    const escape = cursor.next();
    const escapes: Record<string, string> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };
    out += escapes[escape] ?? cursor.fail(`unknown escape \\${escape}`);
  }
}

function parseValue(cursor: Cursor): TomlValue {
  cursor.skipBlank();
  switch (cursor.peek()) {
    case '"':
      return parseString(cursor);
    case '[':
      return parseArray(cursor);
    default: {
      const word = cursor.takeWhile(isBare);
      if (word === 'true' || word === 'false') return word === 'true';
      const number = Number(word);
      if (word === '' || Number.isNaN(number)) return cursor.fail(`not a value: ${word}`);
      return number;
    }
  }
}

function parseArray(cursor: Cursor): readonly TomlValue[] {
  cursor.expect('[');
  const items: TomlValue[] = [];
  for (;;) {
    cursor.skipBlank();
    if (cursor.peek() === ']') break;
    items.push(parseValue(cursor));
    cursor.skipBlank();
    if (cursor.peek() === ',') cursor.next();
    else if (cursor.peek() !== ']') cursor.fail('expected , or ]');
  }
  cursor.expect(']');
  return items;
}

export function parseToml(source: string): TomlTable {
  const root: Record<string, TomlValue> = {};
  let table = root;
  for (const [index, text] of source.split('\n').entries()) {
    const cursor = new Cursor(text, index + 1);
    cursor.skipBlank();
    if (cursor.done) continue;
    if (cursor.peek() === '[') {
      cursor.next();
      const name = cursor.takeWhile(isBare);
      cursor.expect(']');
      if (Object.hasOwn(root, name)) cursor.fail(`table ${name} twice`);
      const fresh: Record<string, TomlValue> = {};
      root[name] = fresh;
      table = fresh;
      continue;
    }
    const key = cursor.takeWhile(isBare);
    cursor.skipBlank();
    cursor.expect('=');
    table[key] = parseValue(cursor);
    cursor.skipBlank();
    if (!cursor.done) cursor.fail('trailing text');
  }
  return root;
}

export function selfTest(): boolean {
  const parsed = parseToml('name = "a\\"b"\n# note\n[server]\nports = [80, 443] # two\nopen = true');
  let line = 0;
  try {
    parseToml('a = 1\nb = ?');
  } catch (error) {
    if (error instanceof TomlError) line = error.line;
  }
  return JSON.stringify(parsed) === '{"name":"a\\"b","server":{"ports":[80,443],"open":true}}' && line === 2;
}
