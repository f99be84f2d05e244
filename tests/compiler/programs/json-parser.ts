/** A JSON parser: recursive descent over a string, discriminated results, no exceptions. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly at: number; readonly want: string };

class Reader {
  #at = 0;
  constructor(readonly text: string) {}

  get at(): number {
    return this.#at;
  }
  peek(): string {
    return this.text.charAt(this.#at);
  }
  take(): string {
    const next = this.peek();
    this.#at += 1;
    return next;
  }
  skipSpace(): void {
    while (/\s/.test(this.peek())) this.#at += 1;
  }
  match(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.text.slice(this.#at));
    if (found === null || found.index !== 0) return undefined;
    const [whole] = found;
    this.#at += whole.length;
    return whole;
  }
}

class Wrong extends Error {
  override readonly name = 'Wrong';
  constructor(
    readonly at: number,
    readonly want: string,
  ) {
    super(`${want} expected at ${at}`);
  }
}

export function parse(text: string): Parsed {
  const reader = new Reader(text);
  try {
    const value = parseValue(reader);
    reader.skipSpace();
    return reader.peek() === '' ? { ok: true, value } : { ok: false, at: reader.at, want: 'the end' };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, at: error.at, want: error.want };
    throw error;
  }
}

const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function parseValue(reader: Reader): Json {
  reader.skipSpace();
  switch (reader.peek()) {
    case '{':
      return parseObject(reader);
    case '[':
      return parseArray(reader);
    case '"':
      return parseText(reader);
    default: {
      const number = reader.match(/-?\d+(\.\d+)?([eE][+-]?\d+)?/);
      if (number !== undefined) return Number(number);
      const word = reader.match(/[a-z]+/);
      const value = word === undefined ? undefined : words.get(word);
      if (value === undefined) throw new Wrong(reader.at, 'a value');
      return value;
    }
  }
}

function parseArray(reader: Reader): Json {
  const items: Json[] = [];
  reader.take();
  for (reader.skipSpace(); reader.peek() !== ']'; reader.skipSpace()) {
    if (items.length > 0 && reader.take() !== ',') throw new Wrong(reader.at, '`,`');
    items.push(parseValue(reader));
  }
  reader.take();
  return items;
}

function parseObject(reader: Reader): Json {
  const entries: [string, Json][] = [];
  reader.take();
  for (reader.skipSpace(); reader.peek() !== '}'; reader.skipSpace()) {
    if (entries.length > 0 && reader.take() !== ',') throw new Wrong(reader.at, '`,`');
    reader.skipSpace();
    const key = parseText(reader);
    reader.skipSpace();
    if (reader.take() !== ':') throw new Wrong(reader.at, '`:`');
    entries.push([key, parseValue(reader)]);
  }
  reader.take();
  return Object.fromEntries(entries);
}

function parseText(reader: Reader): string {
  if (reader.take() !== '"') throw new Wrong(reader.at, 'a text');
  let text = '';
  for (let next = reader.take(); next !== '"'; next = reader.take()) {
    if (next === '') throw new Wrong(reader.at, '`"`');
    text += next === '\\' ? reader.take() : next;
  }
  return text;
}
