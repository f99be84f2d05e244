// style: Algorithm W (Damas and Milner 1982), unions, mutable type variables with links

type Type =
  | { tag: 'var'; id: number; link: Type | null }
  | { tag: 'con'; name: string; args: Type[] };

interface Scheme {
  quantified: Set<number>;
  type: Type;
}

export type Term =
  | { tag: 'name'; name: string }
  | { tag: 'number'; value: number }
  | { tag: 'lambda'; param: string; body: Term }
  | { tag: 'apply'; fn: Term; arg: Term }
  | { tag: 'let'; name: string; value: Term; body: Term };

const con = (name: string, ...args: Type[]): Type => ({ tag: 'con', name, args });
const arrow = (from: Type, to: Type): Type => con('->', from, to);
const INT = con('int');

function prune(type: Type): Type {
  if (type.tag === 'var' && type.link) {
    type.link = prune(type.link);
    return type.link;
  }
  return type;
}

function freeVars(type: Type, out: Set<number> = new Set()): Set<number> {
  const t = prune(type);
  if (t.tag === 'var') out.add(t.id);
  else t.args.forEach((arg) => freeVars(arg, out));
  return out;
}

function unify(a: Type, b: Type): void {
  const x = prune(a);
  const y = prune(b);
  if (x.tag === 'var') {
    if (x === y) return;
    if (freeVars(y).has(x.id)) throw new TypeError('infinite type');
    x.link = y;
  } else if (y.tag === 'var') {
    unify(y, x);
  } else {
    if (x.name !== y.name || x.args.length !== y.args.length) throw new TypeError(`${show(x)} is not ${show(y)}`);
    x.args.forEach((arg, i) => {
      const other = y.args[i];
      if (other) unify(arg, other);
    });
  }
}

export function show(type: Type, names: Map<number, string> = new Map()): string {
  const t = prune(type);
  if (t.tag === 'var') {
    const name = names.get(t.id) ?? String.fromCharCode(97 + names.size);
    names.set(t.id, name);
    return name;
  }
  const [from, to] = t.args;
  if (t.name !== '->' || !from || !to) return t.name;
  const left = show(from, names);
  return `${prune(from).tag === 'con' && left.includes('->') ? `(${left})` : left} -> ${show(to, names)}`;
}

export class Inferencer {
  private counter = 0;

  infer(term: Term, env: ReadonlyMap<string, Scheme> = new Map()): Type {
    switch (term.tag) {
      case 'number':
        return INT;
      case 'name': {
        const scheme = env.get(term.name);
        if (!scheme) throw new ReferenceError(term.name);
        return this.instantiate(scheme);
      }
      case 'lambda': {
        const param = this.fresh();
        const inner = new Map(env).set(term.param, { quantified: new Set<number>(), type: param });
        return arrow(param, this.infer(term.body, inner));
      }
      case 'apply': {
        const result = this.fresh();
        unify(this.infer(term.fn, env), arrow(this.infer(term.arg, env), result));
        return result;
      }
      case 'let': {
        const type = this.infer(term.value, env);
        const fixed = new Set([...env.values()].flatMap((s) => [...freeVars(s.type)].filter((v) => !s.quantified.has(v))));
        const quantified = new Set([...freeVars(type)].filter((id) => !fixed.has(id)));
        return this.infer(term.body, new Map(env).set(term.name, { quantified, type }));
      }
    }
  }

  private fresh(): Type {
    return { tag: 'var', id: this.counter++, link: null };
  }

  private instantiate({ quantified, type }: Scheme): Type {
    const mapping = new Map<number, Type>();
    const copy = (t: Type): Type => {
      const pruned = prune(t);
      if (pruned.tag === 'con') return { ...pruned, args: pruned.args.map(copy) };
      if (!quantified.has(pruned.id)) return pruned;
      const known = mapping.get(pruned.id) ?? this.fresh();
      mapping.set(pruned.id, known);
      return known;
    };
    return copy(type);
  }
}

const name = (n: string): Term => ({ tag: 'name', name: n });
const lambda = (param: string, body: Term): Term => ({ tag: 'lambda', param, body });
const apply = (fn: Term, ...args: Term[]): Term => args.reduce((f, arg): Term => ({ tag: 'apply', fn: f, arg }), fn);

export function selfTest(): boolean {
  const typeOf = (term: Term) => show(new Inferencer().infer(term));
  const compose = lambda('f', lambda('g', lambda('x', apply(name('f'), apply(name('g'), name('x'))))));
  const polymorphic: Term = {
    tag: 'let',
    name: 'id',
    value: lambda('x', name('x')),
    body: apply(name('id'), name('id'), { tag: 'number', value: 1 }),
  };
  let message = '';
  try {
    typeOf(lambda('x', apply(name('x'), name('x'))));
  } catch (error) {
    if (error instanceof TypeError) message = error.message;
  }
  return typeOf(compose) === '(a -> b) -> (c -> a) -> c -> b' && typeOf(polymorphic) === 'int' && message === 'infinite type';
}
