// style: operational transform, overload-free functions on union of ops, assertion helper

export type Op = { readonly retain: number } | { readonly insert: string } | { readonly remove: number };

function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

const lengthOf = (op: Op): number => ('insert' in op ? op.insert.length : 'retain' in op ? op.retain : op.remove);

export function apply(text: string, ops: readonly Op[]): string {
  let position = 0;
  let out = '';
  for (const op of ops) {
    if ('insert' in op) {
      out += op.insert;
      continue;
    }
    assert(position + lengthOf(op) <= text.length, 'operation past the end');
    if ('retain' in op) out += text.slice(position, position + op.retain);
    position += lengthOf(op);
  }
  assert(position === text.length, 'operation stops early');
  return out;
}

export function invert(text: string, ops: readonly Op[]): Op[] {
  let position = 0;
  return ops.map((op): Op => {
    if ('insert' in op) return { remove: op.insert.length };
    const start = position;
    position += lengthOf(op);
    return 'retain' in op ? op : { insert: text.slice(start, position) };
  });
}

class Cursor {
  private index = 0;
  private used = 0;

  constructor(private readonly ops: readonly Op[]) {}

  get current(): Op | undefined {
    return this.ops[this.index];
  }

  get left(): number {
    return this.current ? lengthOf(this.current) - this.used : Infinity;
  }

  advance(count: number): void {
    this.used += count;
    if (this.left === 0) {
      this.index++;
      this.used = 0;
    }
  }
}

/** What `mine` becomes after `theirs`; of two inserts at one place, `theirs` comes first. */
export function transform(mine: readonly Op[], theirs: readonly Op[]): Op[] {
  const a = new Cursor(mine);
  const b = new Cursor(theirs);
  const out: Op[] = [];
  while (a.current || b.current) {
    const other = b.current;
    if (other && 'insert' in other) {
      out.push({ retain: other.insert.length });
      b.advance(other.insert.length);
      continue;
    }
    const own = a.current;
    if (own && 'insert' in own) {
      out.push(own);
      a.advance(own.insert.length);
      continue;
    }
    assert(own !== undefined && other !== undefined, 'operations of different lengths');
    const count = Math.min(a.left, b.left);
    if ('retain' in other) out.push('retain' in own ? { retain: count } : { remove: count });
    a.advance(count);
    b.advance(count);
  }
  return out;
}

export function selfTest(): boolean {
  const text = 'hello world';
  const shout: Op[] = [{ retain: 11 }, { insert: '!' }];
  const cut: Op[] = [{ remove: 6 }, { retain: 5 }];
  const both = apply(apply(text, cut), transform(shout, cut));
  const other = apply(apply(text, shout), transform(cut, shout));
  let message = '';
  try {
    apply('abc', [{ retain: 9 }]);
  } catch (error) {
    if (error instanceof Error) message = error.message;
  }
  return both === 'world!' && other === both && apply(apply(text, cut), invert(text, cut)) === text && message === 'operation past the end';
}
