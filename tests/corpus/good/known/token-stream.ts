// style: regex-free tokenizer, keyword set, positions, lookahead buffer over an iterator, assertion by throwing
// refused: SK1205 because `hasType` is wrong in its false branch when `T` is several types

const KEYWORDS = ['let', 'fn', 'if', 'else', 'return', 'while'] as const;
type Keyword = (typeof KEYWORDS)[number];

export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Token = Position &
  (
    | { readonly type: 'keyword'; readonly word: Keyword }
    | { readonly type: 'name'; readonly text: string }
    | { readonly type: 'number'; readonly value: number }
    | { readonly type: 'string'; readonly text: string }
    | { readonly type: 'symbol'; readonly text: string }
    | { readonly type: 'end' }
  );

const isKeyword = (text: string): text is Keyword => KEYWORDS.some((word) => word === text);
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isLetter = (char: string): boolean =>
  (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || char === '_';
const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\t';
const LONG = new Set(['==', '!=', '<=', '>=', '=>', '&&', '||']);

export function* scan(source: string): Generator<Token, void> {
  let at = 0;
  let line = 1;
  let lineStart = 0;

  const advance = (): string => {
    const char = source.charAt(at++);
    if (char === '\n') {
      line++;
      lineStart = at;
    }
    return char;
  };
  const run = (test: (char: string) => boolean): string => {
    let text = '';
    while (at < source.length && test(source.charAt(at))) text += advance();
    return text;
  };

  for (;;) {
    run(isSpace);
    const position: Position = { line, column: at - lineStart + 1 };
    const char = source.charAt(at);
    if (char === '') {
      yield { ...position, type: 'end' };
      return;
    }
    if (char === '/' && source.startsWith('//', at)) {
      run((next) => next !== '\n');
    } else if (isLetter(char)) {
      const text = run((next) => isLetter(next) || isDigit(next));
      yield isKeyword(text) ? { ...position, type: 'keyword', word: text } : { ...position, type: 'name', text };
    } else if (isDigit(char)) {
      let digits = run(isDigit);
      if (source.charAt(at) === '.' && isDigit(source.charAt(at + 1))) digits += advance() + run(isDigit);
      yield { ...position, type: 'number', value: Number(digits) };
    } else if (char === '"' || char === "'") {
      advance();
      const text = run((next) => next !== char && next !== '\n');
      if (advance() !== char) throw new SyntaxError(`${position.line}:${position.column}: unterminated string`);
      yield { ...position, type: 'string', text };
    } else {
      const pair = source.slice(at, at + 2);
      const symbol = LONG.has(pair) ? pair : char;
      for (const _ of symbol) advance();
      yield { ...position, type: 'symbol', text: symbol };
    }
  }
}

export class TokenStream {
  readonly #source: Iterator<Token, void, undefined>;
  readonly #buffer: Token[] = [];

  constructor(source: string) {
    this.#source = scan(source);
  }

  peek(distance = 0): Token | undefined {
    while (this.#buffer.length <= distance) {
      const step = this.#source.next();
      if (step.done || step.value === undefined) return undefined;
      this.#buffer.push(step.value);
    }
    return this.#buffer[distance];
  }

  next(): Token | undefined {
    const token = this.peek();
    this.#buffer.shift();
    return token;
  }

  eatSymbol(text: string): boolean {
    const token = this.peek();
    if (token?.type !== 'symbol' || token.text !== text) return false;
    this.next();
    return true;
  }

  expect<T extends Token['type']>(type: T): Extract<Token, { readonly type: T }> {
    const token = this.next();
    if (token === undefined || !hasType(token, type)) throw new SyntaxError(`expected ${type}, found ${token?.type}`);
    return token;
  }
}

function hasType<T extends Token['type']>(token: Token, type: T): token is Extract<Token, { readonly type: T }> {
  return token.type === type;
}

export function selfTest(): boolean {
  const stream = new TokenStream('let x1 = 3.5; // note\n  "a b" >= fn');
  const word = stream.expect('keyword').word;
  const second = stream.peek(1);
  const name = stream.expect('name').text;
  const assigned = stream.eatSymbol('=');
  const { value } = stream.expect('number');
  const ended = stream.eatSymbol(';');
  const string = stream.expect('string');
  const rest = [stream.next(), stream.next(), stream.next(), stream.next()].map((token) => token?.type ?? 'none');
  return (
    word === 'let' &&
    second?.type === 'symbol' &&
    name === 'x1' &&
    assigned &&
    value === 3.5 &&
    ended &&
    string.line === 2 &&
    string.column === 3 &&
    rest.join() === 'symbol,keyword,end,none'
  );
}
