// style: AST classes with visitors and double dispatch, generic visitor interface, rewriting to a fixpoint

export interface Visitor<R> {
  number(node: NumberNode): R;
  variable(node: VariableNode): R;
  binary(node: BinaryNode): R;
  call(node: CallNode): R;
}

export abstract class Node {
  abstract accept<R>(visitor: Visitor<R>): R;

  toString(): string {
    return this.accept(printer);
  }

  plus(right: Node): Node {
    return new BinaryNode('+', this, right);
  }

  times(right: Node): Node {
    return new BinaryNode('*', this, right);
  }
}

export class NumberNode extends Node {
  constructor(readonly value: number) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.number(this);
  }
}

export class VariableNode extends Node {
  constructor(readonly name: string) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.variable(this);
  }
}

type Operator = '+' | '-' | '*';

export class BinaryNode extends Node {
  constructor(
    readonly operator: Operator,
    readonly left: Node,
    readonly right: Node,
  ) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.binary(this);
  }
}

export class CallNode extends Node {
  readonly args: readonly Node[];

  constructor(
    readonly callee: string,
    ...args: readonly Node[]
  ) {
    super();
    this.args = args;
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.call(this);
  }
}

const printer: Visitor<string> = {
  number: ({ value }) => String(value),
  variable: ({ name }) => name,
  binary: ({ operator, left, right }) => `(${left} ${operator} ${right})`,
  call: ({ callee, args }) => `${callee}(${args.join(', ')})`,
};

const OPERATIONS: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};

export class Evaluator implements Visitor<number> {
  static readonly functions: ReadonlyMap<string, (...args: readonly number[]) => number> = new Map([
    ['max', Math.max],
    ['min', Math.min],
    ['abs', (value = 0) => Math.abs(value)],
  ]);

  constructor(private readonly variables: ReadonlyMap<string, number>) {}

  number({ value }: NumberNode): number {
    return value;
  }

  variable({ name }: VariableNode): number {
    const value = this.variables.get(name);
    if (value === undefined) throw new ReferenceError(name);
    return value;
  }

  binary({ operator, left, right }: BinaryNode): number {
    return OPERATIONS[operator](left.accept(this), right.accept(this));
  }

  call({ callee, args }: CallNode): number {
    const target = Evaluator.functions.get(callee);
    if (!target) throw new ReferenceError(callee);
    return target(...args.map((arg) => arg.accept(this)));
  }
}

class Simplifier implements Visitor<Node> {
  changes = 0;

  number(node: NumberNode): Node {
    return node;
  }

  variable(node: VariableNode): Node {
    return node;
  }

  binary(node: BinaryNode): Node {
    const left = node.left.accept(this);
    const right = node.right.accept(this);
    if (left instanceof NumberNode && right instanceof NumberNode) {
      return this.changed(new NumberNode(OPERATIONS[node.operator](left.value, right.value)));
    }
    const isNumber = (side: Node, value: number): boolean => side instanceof NumberNode && side.value === value;
    switch (node.operator) {
      case '*':
        if (isNumber(left, 0) || isNumber(right, 0)) return this.changed(new NumberNode(0));
        if (isNumber(left, 1)) return this.changed(right);
        if (isNumber(right, 1)) return this.changed(left);
        break;
      case '+':
        if (isNumber(left, 0)) return this.changed(right);
        if (isNumber(right, 0)) return this.changed(left);
        break;
      case '-':
        if (isNumber(right, 0)) return this.changed(left);
        break;
    }
    return left === node.left && right === node.right ? node : new BinaryNode(node.operator, left, right);
  }

  call(node: CallNode): Node {
    return new CallNode(node.callee, ...node.args.map((arg) => arg.accept(this)));
  }

  private changed<N extends Node>(node: N): N {
    this.changes++;
    return node;
  }
}

export function simplify(node: Node): Node {
  let current = node;
  for (;;) {
    const simplifier = new Simplifier();
    current = current.accept(simplifier);
    if (simplifier.changes === 0) return current;
  }
}

export function selfTest(): boolean {
  const x = new VariableNode('x');
  const one = new NumberNode(1);
  const tree = new CallNode('max', x.times(one).plus(new NumberNode(0)), one.plus(one).times(x));
  const simple = simplify(tree);
  const value = tree.accept(new Evaluator(new Map([['x', 4]])));
  return `${tree}` === 'max(((x * 1) + 0), ((1 + 1) * x))' && `${simple}` === 'max(x, (2 * x))' && value === 8;
}
