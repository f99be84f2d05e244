// style: visitor pattern with generic result, double dispatch

export interface Visitor<R> {
  visitNumber(node: NumberNode): R;
  visitVariable(node: VariableNode): R;
  visitBinary(node: BinaryNode): R;
  visitLet(node: LetNode): R;
}

export abstract class Node {
  abstract accept<R>(visitor: Visitor<R>): R;
}

export class NumberNode extends Node {
  constructor(public readonly value: number) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitNumber(this);
  }
}

export class VariableNode extends Node {
  constructor(public readonly name: string) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitVariable(this);
  }
}

export class BinaryNode extends Node {
  constructor(
    public readonly operator: '+' | '*',
    public readonly left: Node,
    public readonly right: Node,
  ) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitBinary(this);
  }
}

export class LetNode extends Node {
  constructor(
    public readonly name: string,
    public readonly value: Node,
    public readonly body: Node,
  ) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitLet(this);
  }
}

export class Printer implements Visitor<string> {
  visitNumber(node: NumberNode): string {
    return String(node.value);
  }

  visitVariable(node: VariableNode): string {
    return node.name;
  }

  visitBinary(node: BinaryNode): string {
    return `(${node.left.accept(this)} ${node.operator} ${node.right.accept(this)})`;
  }

  visitLet(node: LetNode): string {
    return `let ${node.name} = ${node.value.accept(this)} in ${node.body.accept(this)}`;
  }
}

export class Evaluator implements Visitor<number> {
  constructor(private readonly scope: ReadonlyMap<string, number> = new Map()) {}

  visitNumber(node: NumberNode): number {
    return node.value;
  }

  visitVariable({ name }: VariableNode): number {
    const value = this.scope.get(name);
    if (value === undefined) throw new ReferenceError(`${name} is not bound`);
    return value;
  }

  visitBinary({ operator, left, right }: BinaryNode): number {
    const a = left.accept(this);
    const b = right.accept(this);
    return operator === '+' ? a + b : a * b;
  }

  visitLet(node: LetNode): number {
    const inner = new Map(this.scope);
    inner.set(node.name, node.value.accept(this));
    return node.body.accept(new Evaluator(inner));
  }
}

/** Folds constants, keeping everything else as it is. */
export class Folder implements Visitor<Node> {
  visitNumber = (node: NumberNode): Node => node;
  visitVariable = (node: VariableNode): Node => node;

  visitBinary(node: BinaryNode): Node {
    const left = node.left.accept<Node>(this);
    const right = node.right.accept<Node>(this);
    if (left instanceof NumberNode && right instanceof NumberNode) {
      return new NumberNode(node.operator === '+' ? left.value + right.value : left.value * right.value);
    }
    return new BinaryNode(node.operator, left, right);
  }

  visitLet(node: LetNode): Node {
    return new LetNode(node.name, node.value.accept(this), node.body.accept(this));
  }
}

export function selfTest(): boolean {
  const tree = new LetNode(
    'x',
    new BinaryNode('+', new NumberNode(2), new NumberNode(3)),
    new BinaryNode('*', new VariableNode('x'), new BinaryNode('*', new NumberNode(2), new NumberNode(4))),
  );
  const folded = tree.accept(new Folder());
  let message = '';
  try {
    new VariableNode('y').accept(new Evaluator());
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
  }
  return (
    tree.accept(new Printer()) === 'let x = (2 + 3) in (x * (2 * 4))' &&
    folded.accept(new Printer()) === 'let x = 5 in (x * 8)' &&
    tree.accept(new Evaluator()) === 40 &&
    message === 'y is not bound'
  );
}
