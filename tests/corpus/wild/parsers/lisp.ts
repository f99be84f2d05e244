// style: a small Lisp, environments as a class chain, builtins in a record of lambdas, closures as values
// refused: SK1211 because a `(...args: Value[])` may be called with fewer values than `(a, b)` names; `(a = null, b = null)` passes

type Value = number | string | boolean | null | Value[] | Procedure;
type Procedure = (...args: Value[]) => Value;

class Environment {
  private readonly bindings = new Map<string, Value>();

  constructor(private readonly outer?: Environment) {}

  define(name: string, value: Value): void {
    this.bindings.set(name, value);
  }

  lookup(name: string): Value {
    const value = this.bindings.get(name);
    if (value !== undefined) return value;
    if (this.outer === undefined) throw new ReferenceError(`unbound: ${name}`);
    return this.outer.lookup(name);
  }
}

function read(source: string): Value[] {
  const tokens = source.match(/[()']|"[^"]*"|[^\s()']+/g) ?? [];
  let i = 0;
  const next = (): Value => {
    const token = tokens[i++];
    if (token === undefined) throw new SyntaxError('unexpected end');
    if (token === "'") return ['quote', next()];
    if (token === '(') {
      const list: Value[] = [];
      while (tokens[i] !== ')') list.push(next());
      i++;
      return list;
    }
    if (token === '#t' || token === '#f') return token === '#t';
    const number = Number(token);
    return Number.isNaN(number) ? token : number;
  };
  const forms: Value[] = [];
  while (i < tokens.length) forms.push(next());
  return forms;
}

function num(value: Value | undefined): number {
  if (typeof value !== 'number') throw new TypeError(`not a number: ${show(value ?? null)}`);
  return value;
}

function list(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

const fold = (op: (a: number, b: number) => number): Procedure => (...args) => args.map(num).reduce(op);

const builtins: Record<string, Procedure> = {
  '+': fold((a, b) => a + b),
  '-': fold((a, b) => a - b),
  '*': fold((a, b) => a * b),
  '<': (a, b) => num(a) < num(b),
  '=': (a, b) => a === b,
  list: (...args) => args,
  car: (xs) => list(xs)[0] ?? null,
  cdr: (xs) => list(xs).slice(1),
  cons: (x, xs) => [x ?? null, ...list(xs)],
  'null?': (xs) => list(xs).length === 0,
};

function evaluate(form: Value, env: Environment): Value {
  if (typeof form === 'string') return env.lookup(form);
  if (!Array.isArray(form)) return form;
  const [head, ...rest] = form;
  switch (head) {
    case 'quote':
      return rest[0] ?? null;
    case 'if': {
      const [test = null, yes = null, no = null] = rest;
      return evaluate(evaluate(test, env) !== false ? yes : no, env);
    }
    case 'define': {
      const [name, body = null] = rest;
      if (typeof name !== 'string') throw new SyntaxError('define wants a name');
      env.define(name, evaluate(body, env));
      return null;
    }
    case 'lambda': {
      const names = list(rest[0]).map(String);
      const body = rest.slice(1);
      return (...args) => {
        const scope = new Environment(env);
        names.forEach((name, i) => scope.define(name, args[i] ?? null));
        return body.reduce<Value>((_, form) => evaluate(form, scope), null);
      };
    }
  }
  const [fn, ...args] = form.map((f) => evaluate(f, env));
  if (typeof fn !== 'function') throw new TypeError(`not a procedure: ${show(head ?? null)}`);
  return fn(...args);
}

function show(value: Value): string {
  if (Array.isArray(value)) return `(${value.map(show).join(' ')})`;
  if (typeof value === 'boolean') return value ? '#t' : '#f';
  return typeof value === 'function' ? '#<procedure>' : String(value);
}

export function run(source: string): string {
  const env = new Environment();
  for (const name in builtins) {
    const procedure = builtins[name];
    if (procedure) env.define(name, procedure);
  }
  return read(source).reduce<string>((_, form) => show(evaluate(form, env)), '');
}

export function selfTest(): boolean {
  const map = "(define map (lambda (f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs))))))";
  const fact = '(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))';
  return (
    run(`${map} ${fact} (map fact (list 1 2 3 4 5))`) === '(1 2 6 24 120)' &&
    run('(((lambda (x) (lambda (y) (+ x y))) 3) 4)') === '7' &&
    run("(= 'a 'a)") === '#t'
  );
}
