// style: Pratt 1973, maps of parselets, AST printing to Lisp form

type Token = { readonly type: 'number' | 'name' | 'symbol' | 'end'; readonly text: string };
type Prefix = (parser: PrattParser, token: Token) => string;
interface Infix {
  readonly power: number;
  readonly parse: (parser: PrattParser, left: string, token: Token) => string;
}

export class Grammar {
  readonly prefixes = new Map<string, Prefix>();
  readonly infixes = new Map<string, Infix>();

  prefix(symbol: string, power: number): this {
    this.prefixes.set(symbol, (parser) => `(${symbol} ${parser.expression(power)})`);
    return this;
  }

  postfix(symbol: string, power: number): this {
    this.infixes.set(symbol, { power, parse: (_parser, left) => `(${left} ${symbol})` });
    return this;
  }

  binary(symbol: string, power: number, associativity: 'left' | 'right' = 'left'): this {
    const rightPower = associativity === 'left' ? power : power - 1;
    this.infixes.set(symbol, {
      power,
      parse: (parser, left, token) => `(${token.text} ${left} ${parser.expression(rightPower)})`,
    });
    return this;
  }
}

export class PrattParser {
  private readonly tokens: Token[];
  private position = 0;

  constructor(
    private readonly grammar: Grammar,
    source: string,
  ) {
    this.tokens = Array.from(source.matchAll(/\d+|[a-z]+|\*\*|\S/g), ([text]) => ({
      type: /^\d/.test(text) ? 'number' : /^[a-z]/.test(text) ? 'name' : 'symbol',
      text,
    }));
  }

  parse(): string {
    const result = this.expression(0);
    const rest = this.peek();
    if (rest.type !== 'end') throw new SyntaxError(`unexpected ${rest.text}`);
    return result;
  }

  expression(minimum: number): string {
    const token = this.next();
    let left = this.prefix(token);
    for (;;) {
      const infix = this.grammar.infixes.get(this.peek().text);
      if (!infix || infix.power <= minimum) return left;
      left = infix.parse(this, left, this.next());
    }
  }

  expect(text: string): void {
    const token = this.next();
    if (token.text !== text) throw new SyntaxError(`expected ${text}, got ${token.text || 'the end'}`);
  }

  private prefix(token: Token): string {
    if (token.type === 'number' || token.type === 'name') return token.text;
    const parselet = this.grammar.prefixes.get(token.text);
    if (!parselet) throw new SyntaxError(`unexpected ${token.text || 'end'}`);
    return parselet(this, token);
  }

  private peek(): Token {
    return this.tokens[this.position] ?? { type: 'end', text: '' };
  }

  private next(): Token {
    const token = this.peek();
    this.position++;
    return token;
  }
}

export const expressions = new Grammar()
  .binary('=', 10, 'right')
  .binary('+', 30)
  .binary('-', 30)
  .binary('*', 40)
  .prefix('-', 50)
  .binary('**', 60, 'right')
  .postfix('!', 70);

expressions.prefixes.set('(', (parser) => {
  const inner = parser.expression(0);
  parser.expect(')');
  return inner;
});
expressions.infixes.set('?', {
  power: 20,
  parse(parser, condition) {
    const then = parser.expression(0);
    parser.expect(':');
    return `(if ${condition} ${then} ${parser.expression(19)})`;
  },
});

export function selfTest(): boolean {
  const parse = (source: string) => new PrattParser(expressions, source).parse();
  let message = '';
  try {
    parse('(1 + 2');
  } catch (error) {
    message = error instanceof SyntaxError ? error.message : '';
  }
  return (
    parse('1 + 2 * 3 - 4') === '(- (+ 1 (* 2 3)) 4)' &&
    parse('-2 ** 3 ** 2') === '(- (** 2 (** 3 2)))' &&
    parse('a = b = c ? 1 : d ? 2 : 3') === '(= a (= b (if c 1 (if d 2 3))))' &&
    parse('-(x!) * 2') === '(* (- (x !)) 2)' &&
    message === 'expected ), got the end'
  );
}
