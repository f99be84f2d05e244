// style: discriminated union AST, tokenizer generator, precedence climbing

type Token =
  | { kind: 'number'; value: number }
  | { kind: 'name'; text: string }
  | { kind: 'op'; text: string };

type Expr =
  | { type: 'num'; value: number }
  | { type: 'var'; name: string }
  | { type: 'unary'; op: '-'; operand: Expr }
  | { type: 'binary'; op: BinaryOp; left: Expr; right: Expr }
  | { type: 'call'; fn: string; args: Expr[] };

type BinaryOp = '+' | '-' | '*' | '/' | '^';

const PRECEDENCE: Record<BinaryOp, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

function* tokenize(source: string): Generator<Token> {
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|([a-zA-Z_]\w*)|(.))/gy;
  let match = pattern.exec(source);
  while (match) {
    const [, num, name, op] = match;
    if (num !== undefined) yield { kind: 'number', value: parseFloat(num) };
    else if (name !== undefined) yield { kind: 'name', text: name };
    else if (op !== undefined) yield { kind: 'op', text: op };
    match = pattern.exec(source);
  }
}

function toBinaryOp(text: string): BinaryOp | undefined {
  switch (text) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return text;
    default:
      return undefined;
  }
}

export function parse(source: string): Expr {
  const tokens = [...tokenize(source)];
  let index = 0;

  const peekOp = (): string | undefined => {
    const token = tokens[index];
    return token?.kind === 'op' ? token.text : undefined;
  };

  const eat = (text: string): void => {
    if (peekOp() !== text) throw new SyntaxError(`expected ${text}`);
    index++;
  };

  const parsePrimary = (): Expr => {
    const token = tokens[index++];
    if (!token) throw new SyntaxError('unexpected end');
    if (token.kind === 'number') return { type: 'num', value: token.value };
    if (token.kind === 'name') {
      if (peekOp() !== '(') return { type: 'var', name: token.text };
      eat('(');
      const args: Expr[] = [];
      while (peekOp() !== ')') {
        args.push(parseExpr(1));
        if (peekOp() === ',') eat(',');
      }
      eat(')');
      return { type: 'call', fn: token.text, args };
    }
    if (token.text === '-') return { type: 'unary', op: '-', operand: parseExpr(3) };
    if (token.text === '(') {
      const inner = parseExpr(1);
      eat(')');
      return inner;
    }
    throw new SyntaxError(`unexpected ${token.text}`);
  };

  const parseExpr = (min: number): Expr => {
    let left = parsePrimary();
    for (;;) {
      const op = toBinaryOp(peekOp() ?? '');
      if (!op || PRECEDENCE[op] < min) return left;
      index++;
      const right = parseExpr(op === '^' ? PRECEDENCE[op] : PRECEDENCE[op] + 1);
      left = { type: 'binary', op, left, right };
    }
  };

  const result = parseExpr(1);
  if (index < tokens.length) throw new SyntaxError('trailing input');
  return result;
}

const FUNCTIONS: Record<string, (...args: number[]) => number> = {
  max: (...args) => Math.max(...args),
  sqrt: (x = 0) => Math.sqrt(x),
  hypot: (a = 0, b = 0) => Math.sqrt(a * a + b * b),
};

export function evaluate(expr: Expr, env: Record<string, number> = {}): number {
  switch (expr.type) {
    case 'num':
      return expr.value;
    case 'var': {
      const value = env[expr.name];
      if (value === undefined) throw new ReferenceError(`unknown variable ${expr.name}`);
      return value;
    }
    case 'unary':
      return -evaluate(expr.operand, env);
    case 'call': {
      const fn = FUNCTIONS[expr.fn];
      if (!fn) throw new ReferenceError(`unknown function ${expr.fn}`);
      return fn(...expr.args.map((arg) => evaluate(arg, env)));
    }
    case 'binary': {
      const a = evaluate(expr.left, env);
      const b = evaluate(expr.right, env);
      switch (expr.op) {
        case '+':
          return a + b;
        case '-':
          return a - b;
        case '*':
          return a * b;
        case '/':
          return a / b;
        case '^':
          return a ** b;
      }
    }
  }
}

export function selfTest(): boolean {
  const run = (text: string, env?: Record<string, number>) => evaluate(parse(text), env);
  return (
    run('1 + 2 * 3') === 7 &&
    run('2 ^ 3 ^ 2') === 512 &&
    run('-(4 - 6) / 2') === 1 &&
    run('max(x, y * 2, 3)', { x: 1, y: 4 }) === 8 &&
    run('hypot(3, 4)') === 5
  );
}
