// style: tiny Lisp, closures over linked scopes, union with function members
// refused: SK1211 because a `(...args: Value[])` may be called with fewer values than `(a, b)` names; `(a = 0, b = 0)` passes

type Node = string | Node[];
type Value = number | boolean | Procedure;
type Procedure = (...args: Value[]) => Value;

interface Scope {
  bindings: Map<string, Value>;
  parent: Scope | null;
}

export function read(source: string): Node[] {
  const tokens = source.replaceAll('(', ' ( ').replaceAll(')', ' ) ').trim().split(' ').filter((t) => t !== '');
  const top: Node[] = [];
  const stack = [top];
  for (const token of tokens) {
    const current = stack[stack.length - 1];
    if (!current) throw new Error('unbalanced )');
    if (token === '(') {
      const list: Node[] = [];
      current.push(list);
      stack.push(list);
    } else if (token === ')') {
      stack.pop();
    } else {
      current.push(token);
    }
  }
  if (stack.length !== 1) throw new Error('unbalanced (');
  return top;
}

function lookup(scope: Scope, name: string): Value {
  let current: Scope | null = scope;
  while (current) {
    const value = current.bindings.get(name);
    if (value !== undefined) return value;
    current = current.parent;
  }
  throw new Error(`unbound variable ${name}`);
}

function evaluate(node: Node, scope: Scope): Value {
  if (typeof node === 'string') {
    const num = Number(node);
    return Number.isNaN(num) ? lookup(scope, node) : num;
  }
  const [head, ...rest] = node;
  if (head === undefined) throw new Error('empty application');
  if (head === 'if') {
    const [test, then, otherwise] = rest;
    if (test === undefined || then === undefined || otherwise === undefined) throw new Error('bad if');
    return evaluate(test, scope) !== false ? evaluate(then, scope) : evaluate(otherwise, scope);
  }
  if (head === 'define') {
    const [name, body] = rest;
    if (typeof name !== 'string' || body === undefined) throw new Error('bad define');
    const value = evaluate(body, scope);
    scope.bindings.set(name, value);
    return value;
  }
  if (head === 'lambda') {
    const [params, body] = rest;
    if (!Array.isArray(params) || body === undefined) throw new Error('bad lambda');
    return (...args) => {
      const inner: Scope = { bindings: new Map(), parent: scope };
      params.forEach((param, i) => {
        const arg = args[i];
        if (typeof param !== 'string' || arg === undefined) throw new Error('bad arguments');
        inner.bindings.set(param, arg);
      });
      return evaluate(body, inner);
    };
  }
  const fn = evaluate(head, scope);
  if (typeof fn !== 'function') throw new Error('not a procedure');
  return fn(...rest.map((arg) => evaluate(arg, scope)));
}

function numeric(fold: (a: number, b: number) => number): Procedure {
  return (...args) =>
    args.reduce((a, b) => {
      if (typeof a !== 'number' || typeof b !== 'number') throw new Error('expected numbers');
      return fold(a, b);
    });
}

export function run(source: string): Value {
  const globals: Scope = {
    bindings: new Map<string, Value>([
      ['+', numeric((a, b) => a + b)],
      ['-', numeric((a, b) => a - b)],
      ['*', numeric((a, b) => a * b)],
      ['<', (a, b) => typeof a === 'number' && typeof b === 'number' && a < b],
    ]),
    parent: null,
  };
  let last: Value = false;
  for (const form of read(source)) last = evaluate(form, globals);
  return last;
}

export function selfTest(): boolean {
  const factorial = run(`
    (define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
    (fact 10)
  `.replaceAll('\n', ' '));
  const adder = run('(define make (lambda (x) (lambda (y) (+ x y)))) ((make 3) 4)');
  return factorial === 3628800 && adder === 7;
}
