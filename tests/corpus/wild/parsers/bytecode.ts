// style: compiler of expressions to bytecode and a stack machine, numeric opcodes in a const object, typed instruction tuples

const Op = { Push: 0, Load: 1, Store: 2, Add: 3, Sub: 4, Mul: 5, Div: 6, Less: 7, Jump: 8, JumpIfZero: 9, Print: 10 } as const;
type Opcode = (typeof Op)[keyof typeof Op];
type Instruction = [op: Opcode, operand: number];

type Expr = number | string | { op: keyof typeof binary; left: Expr; right: Expr };
type Stmt =
  | { type: 'let'; name: string; value: Expr }
  | { type: 'while'; test: Expr; body: Stmt[] }
  | { type: 'if'; test: Expr; then: Stmt[]; else?: Stmt[] }
  | { type: 'print'; value: Expr };

const binary = { '+': Op.Add, '-': Op.Sub, '*': Op.Mul, '/': Op.Div, '<': Op.Less };

export class Compiler {
  private code: Instruction[] = [];
  private slots: string[] = [];

  static compile(program: Stmt[]): { code: Instruction[]; slots: number } {
    const compiler = new Compiler();
    compiler.block(program);
    return { code: compiler.code, slots: compiler.slots.length };
  }

  private emit(op: Opcode, operand = 0): number {
    return this.code.push([op, operand]) - 1;
  }

  private slot(name: string): number {
    const index = this.slots.indexOf(name);
    return index >= 0 ? index : this.slots.push(name) - 1;
  }

  private patch(at: number): void {
    const instruction = this.code[at];
    if (instruction) instruction[1] = this.code.length;
  }

  private block(statements: Stmt[]): void {
    statements.forEach((statement) => this.statement(statement));
  }

  private statement(statement: Stmt): void {
    switch (statement.type) {
      case 'let':
        this.expression(statement.value);
        this.emit(Op.Store, this.slot(statement.name));
        break;
      case 'print':
        this.expression(statement.value);
        this.emit(Op.Print);
        break;
      case 'while': {
        const top = this.code.length;
        this.expression(statement.test);
        const exit = this.emit(Op.JumpIfZero);
        this.block(statement.body);
        this.emit(Op.Jump, top);
        this.patch(exit);
        break;
      }
      case 'if': {
        this.expression(statement.test);
        const otherwise = this.emit(Op.JumpIfZero);
        this.block(statement.then);
        const end = this.emit(Op.Jump);
        this.patch(otherwise);
        this.block(statement.else ?? []);
        this.patch(end);
        break;
      }
    }
  }

  private expression(expr: Expr): void {
    if (typeof expr === 'number') {
      this.emit(Op.Push, expr);
    } else if (typeof expr === 'string') {
      this.emit(Op.Load, this.slot(expr));
    } else {
      this.expression(expr.left);
      this.expression(expr.right);
      this.emit(binary[expr.op]);
    }
  }
}

export function run({ code, slots }: { code: Instruction[]; slots: number }): number[] {
  const stack: number[] = [];
  const memory = new Float64Array(slots);
  const output: number[] = [];
  const pop = (): number => {
    const value = stack.pop();
    if (value === undefined) throw new Error('stack underflow');
    return value;
  };
  const arithmetic: { [K in Opcode]?: (a: number, b: number) => number } = {
    [Op.Add]: (a, b) => a + b,
    [Op.Sub]: (a, b) => a - b,
    [Op.Mul]: (a, b) => a * b,
    [Op.Div]: (a, b) => a / b,
    [Op.Less]: (a, b) => (a < b ? 1 : 0),
  };
  for (let pc = 0; pc < code.length; pc++) {
    const [op, operand] = code[pc] ?? [Op.Push, 0];
    switch (op) {
      case Op.Push:
        stack.push(operand);
        break;
      case Op.Load:
        stack.push(memory[operand] ?? 0);
        break;
      case Op.Store:
        memory[operand] = pop();
        break;
      case Op.Jump:
        pc = operand - 1;
        break;
      case Op.JumpIfZero:
        if (pop() === 0) pc = operand - 1;
        break;
      case Op.Print:
        output.push(pop());
        break;
      default: {
        const b = pop();
        const a = pop();
        stack.push(arithmetic[op]?.(a, b) ?? NaN);
      }
    }
  }
  return output;
}

export function selfTest(): boolean {
  const program: Stmt[] = [
    { type: 'let', name: 'i', value: 1 },
    { type: 'let', name: 'f', value: 1 },
    {
      type: 'while',
      test: { op: '<', left: 'i', right: 6 },
      body: [
        { type: 'let', name: 'f', value: { op: '*', left: 'f', right: 'i' } },
        { type: 'let', name: 'i', value: { op: '+', left: 'i', right: 1 } },
      ],
    },
    { type: 'print', value: 'f' },
    {
      type: 'if',
      test: { op: '<', left: 'f', right: 100 },
      then: [{ type: 'print', value: 1 }],
      else: [{ type: 'print', value: { op: '/', left: { op: '-', left: 'f', right: 20 }, right: 4 } }],
    },
  ];
  const compiled = Compiler.compile(program);
  return run(compiled).join() === '120,25' && compiled.slots === 2;
}
