// style: bytecode interpreter, tuple-typed instructions, switch on opcode, assembler

export type Instruction =
  | readonly ['push', number]
  | readonly ['load' | 'store', string]
  | readonly ['jump' | 'jumpIfZero' | 'call', number]
  | readonly ['add' | 'sub' | 'mul' | 'dup' | 'pop' | 'return' | 'print' | 'halt'];

export class MachineError extends Error {
  constructor(
    message: string,
    readonly pc: number,
  ) {
    super(`${message} at ${pc}`);
  }
}

export class Machine {
  private readonly stack: number[] = [];
  private readonly frames: { readonly returnTo: number; readonly locals: Map<string, number> }[] = [];
  private pc = 0;
  readonly output: number[] = [];

  constructor(
    private readonly program: readonly Instruction[],
    private readonly maxSteps = 10_000,
  ) {
    this.frames.push({ returnTo: -1, locals: new Map() });
  }

  run(): number | undefined {
    for (let steps = 0; steps < this.maxSteps; steps++) {
      const instruction = this.program[this.pc];
      if (!instruction) throw new MachineError('no instruction', this.pc);
      this.pc++;
      if (!this.execute(instruction)) return this.stack.at(-1);
    }
    throw new MachineError('too many steps', this.pc);
  }

  private execute(instruction: Instruction): boolean {
    switch (instruction[0]) {
      case 'push':
        this.stack.push(instruction[1]);
        break;
      case 'load':
        this.stack.push(this.locals.get(instruction[1]) ?? 0);
        break;
      case 'store':
        this.locals.set(instruction[1], this.pop());
        break;
      case 'jump':
        this.pc = instruction[1];
        break;
      case 'jumpIfZero':
        if (this.pop() === 0) this.pc = instruction[1];
        break;
      case 'call':
        this.frames.push({ returnTo: this.pc, locals: new Map() });
        this.pc = instruction[1];
        break;
      case 'return': {
        const frame = this.frames.pop();
        if (!frame || frame.returnTo < 0) return false;
        this.pc = frame.returnTo;
        break;
      }
      case 'add':
      case 'sub':
      case 'mul':
        this.arithmetic(instruction[0]);
        break;
      case 'dup': {
        const top = this.pop();
        this.stack.push(top, top);
        break;
      }
      case 'pop':
        this.pop();
        break;
      case 'print':
        this.output.push(this.pop());
        break;
      case 'halt':
        return false;
    }
    return true;
  }

  private arithmetic(operator: 'add' | 'sub' | 'mul'): void {
    const right = this.pop();
    const left = this.pop();
    const operations = { add: left + right, sub: left - right, mul: left * right };
    this.stack.push(operations[operator]);
  }

  private get locals(): Map<string, number> {
    const frame = this.frames.at(-1);
    if (!frame) throw new MachineError('no frame', this.pc);
    return frame.locals;
  }

  private pop(): number {
    const value = this.stack.pop();
    if (value === undefined) throw new MachineError('stack underflow', this.pc - 1);
    return value;
  }
}

const FACTORIAL: Instruction[] = [
  ['push', 6],
  ['call', 3],
  ['halt'],
  ['store', 'n'],
  ['load', 'n'],
  ['jumpIfZero', 13],
  ['load', 'n'],
  ['dup'],
  ['push', 1],
  ['sub'],
  ['call', 3],
  ['mul'],
  ['return'],
  ['push', 1],
  ['return'],
];

export function selfTest(): boolean {
  const factorial = new Machine(FACTORIAL).run();
  const printer = new Machine([['push', 2], ['push', 3], ['add'], ['dup'], ['print'], ['return']]);
  const left = printer.run();
  const errors = [[['add']], [['jump', 0]], [['jump', 9]]].map((program) => {
    try {
      new Machine(program.map((i): Instruction => (i[0] === 'jump' ? ['jump', Number(i[1])] : ['add'])), 10).run();
      return 'none';
    } catch (error) {
      return error instanceof MachineError ? error.message : 'other';
    }
  });
  return factorial === 720 && left === 5 && printer.output.join() === '5' && errors.join('; ') === 'stack underflow at 0; too many steps at 0; no instruction at 9';
}
