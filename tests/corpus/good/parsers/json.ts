// style: hand-written recursive descent parser, class with private fields

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export class JsonSyntaxError extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(`${message} at ${position}`);
    this.name = 'JsonSyntaxError';
    this.position = position;
  }
}

const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Parser {
  private pos = 0;

  constructor(private readonly text: string) {}

  parseDocument(): Json {
    const value = this.parseValue();
    this.skipSpace();
    if (this.pos < this.text.length) throw this.fail('unexpected trailing text');
    return value;
  }

  private parseValue(): Json {
    this.skipSpace();
    const ch = this.text[this.pos];
    switch (ch) {
      case undefined:
        throw this.fail('unexpected end of input');
      case '{':
        return this.parseObject();
      case '[':
        return this.parseArray();
      case '"':
        return this.parseString();
      case 't':
        return this.parseKeyword('true', true);
      case 'f':
        return this.parseKeyword('false', false);
      case 'n':
        return this.parseKeyword('null', null);
      default:
        return this.parseNumber();
    }
  }

  private parseObject(): Json {
    const result: { [key: string]: Json } = {};
    this.pos++;
    this.skipSpace();
    if (this.text[this.pos] === '}') {
      this.pos++;
      return result;
    }
    while (true) {
      this.skipSpace();
      const key = this.parseString();
      this.skipSpace();
      this.expect(':');
      result[key] = this.parseValue();
      this.skipSpace();
      if (this.text[this.pos] === ',') {
        this.pos++;
        continue;
      }
      this.expect('}');
      return result;
    }
  }

  private parseArray(): Json {
    const items: Json[] = [];
    this.pos++;
    this.skipSpace();
    if (this.text[this.pos] === ']') {
      this.pos++;
      return items;
    }
    for (;;) {
      items.push(this.parseValue());
      this.skipSpace();
      if (this.text[this.pos] === ',') {
        this.pos++;
      } else {
        this.expect(']');
        return items;
      }
    }
  }

  private parseString(): string {
    this.expect('"');
    let out = '';
    while (this.pos < this.text.length) {
      const ch = this.text[this.pos++];
      if (ch === '"') return out;
      if (ch !== '\\') {
        out += ch;
        continue;
      }
      const esc = this.text[this.pos++] ?? '';
      if (esc === 'u') {
        const hex = this.text.slice(this.pos, this.pos + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw this.fail('bad unicode escape');
        out += String.fromCharCode(parseInt(hex, 16));
        this.pos += 4;
      } else {
        const plain = ESCAPES[esc];
        if (plain === undefined) throw this.fail(`bad escape \\${esc}`);
        out += plain;
      }
    }
    throw this.fail('unterminated string');
  }

  private parseNumber(): number {
    const match = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/.exec(this.text.slice(this.pos));
    if (!match) throw this.fail('unexpected character');
    this.pos += match[0].length;
    return Number(match[0]);
  }

  private parseKeyword<T extends Json>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.pos)) throw this.fail(`expected ${word}`);
    this.pos += word.length;
    return value;
  }

  private skipSpace(): void {
    while (' \t\r\n'.includes(this.text[this.pos] ?? 'x')) this.pos++;
  }

  private expect(ch: string): void {
    if (this.text[this.pos] !== ch) throw this.fail(`expected '${ch}'`);
    this.pos++;
  }

  private fail(message: string): JsonSyntaxError {
    return new JsonSyntaxError(message, this.pos);
  }
}

export function parseJson(text: string): Json {
  return new Parser(text).parseDocument();
}

export function selfTest(): boolean {
  const source = '{"a": [1, 2.5e1, -3], "b": {"c": null, "d": "x\\n\\u0041"}, "e": true}';
  const value = parseJson(source);
  if (JSON.stringify(value) !== JSON.stringify(JSON.parse(source))) return false;
  try {
    parseJson('{"a": }');
    return false;
  } catch (err) {
    return err instanceof JsonSyntaxError && err.position === 6;
  }
}
