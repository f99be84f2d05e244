// style: assembler and interpreter, opcode table with as const, operands as a union, Int32Array memory, trap errors

const OPCODES = {
  mov: 2,
  add: 2,
  sub: 2,
  mul: 2,
  cmp: 2,
  jmp: 1,
  jz: 1,
  jlt: 1,
  push: 1,
  pop: 1,
  call: 1,
  ret: 0,
  out: 1,
  hlt: 0,
} as const;

type Opcode = keyof typeof OPCODES;
const REGISTERS = ['a', 'b', 'c', 'd'] as const;
type Register = (typeof REGISTERS)[number];

type Operand =
  | { readonly kind: 'register'; readonly name: Register }
  | { readonly kind: 'immediate'; readonly value: number }
  | { readonly kind: 'label'; readonly name: string };

interface Instruction {
  readonly opcode: Opcode;
  readonly operands: readonly Operand[];
  readonly line: number;
}

interface Program {
  readonly code: readonly Instruction[];
  readonly labels: ReadonlyMap<string, number>;
}

export class Trap extends Error {
  constructor(
    message: string,
    readonly line: number,
    options?: ErrorOptions,
  ) {
    super(`line ${line}: ${message}`, options);
  }
}

const isOpcode = (word: string): word is Opcode => Object.keys(OPCODES).some((known) => known === word);

function operand(text: string, line: number): Operand {
  const register = REGISTERS.find((name) => name === text);
  if (register) return { kind: 'register', name: register };
  if (/^-?\d+$/.test(text)) return { kind: 'immediate', value: Number.parseInt(text, 10) };
  if (/^[a-z_]\w*$/i.test(text)) return { kind: 'label', name: text };
  throw new Trap(`bad operand ${text}`, line);
}

export function assemble(source: string): Program {
  const code: Instruction[] = [];
  const labels = new Map<string, number>();
  for (const [index, raw] of source.split('\n').entries()) {
    const line = index + 1;
    const [text = ''] = raw.split(';');
    const words = text.trim().split(/[\s,]+/).filter(Boolean);
    let [opcode, ...rest] = words;
    if (opcode?.endsWith(':')) {
      labels.set(opcode.slice(0, -1), code.length);
      [opcode, ...rest] = rest;
    }
    if (opcode === undefined) continue;
    if (!isOpcode(opcode)) throw new Trap(`unknown ${opcode}`, line);
    if (rest.length !== OPCODES[opcode]) throw new Trap(`${opcode} takes ${OPCODES[opcode]}`, line);
    code.push({ opcode, operands: rest.map((word) => operand(word, line)), line });
  }
  return { code, labels };
}

export class Cpu {
  readonly output: number[] = [];
  private readonly registers: Record<Register, number> = { a: 0, b: 0, c: 0, d: 0 };
  private readonly memory = new Int32Array(64);
  private stackTop = 0;
  private counter = 0;
  private flag = 0;

  constructor(
    private readonly program: Program,
    private fuel = 10_000,
  ) {}

  run(): readonly number[] {
    for (;;) {
      const instruction = this.program.code[this.counter++];
      if (!instruction || instruction.opcode === 'hlt') return this.output;
      if (this.fuel-- <= 0) throw new Trap('out of fuel', instruction.line);
      this.execute(instruction);
    }
  }

  private execute(instruction: Instruction): void {
    const { opcode, operands, line } = instruction;
    const [first, second] = operands;
    const value = (from: Operand | undefined): number => this.read(from, line);
    switch (opcode) {
      case 'mov':
        return this.write(first, value(second), line);
      case 'add':
        return this.write(first, value(first) + value(second), line);
      case 'sub':
        return this.write(first, value(first) - value(second), line);
      case 'mul':
        return this.write(first, Math.imul(value(first), value(second)), line);
      case 'cmp':
        this.flag = Math.sign(value(first) - value(second));
        break;
      case 'jmp':
        this.counter = value(first);
        break;
      case 'jz':
        if (this.flag === 0) this.counter = value(first);
        break;
      case 'jlt':
        if (this.flag < 0) this.counter = value(first);
        break;
      case 'push':
        this.push(value(first), line);
        break;
      case 'pop':
        return this.write(first, this.pop(line), line);
      case 'call':
        this.push(this.counter, line);
        this.counter = value(first);
        break;
      case 'ret':
        this.counter = this.pop(line);
        break;
      case 'out':
        this.output.push(value(first));
        break;
      case 'hlt':
        break;
    }
  }

  private push(value: number, line: number): void {
    if (this.stackTop >= this.memory.length) throw new Trap('stack overflow', line);
    this.memory[this.stackTop++] = value;
  }

  private pop(line: number): number {
    const value = this.stackTop > 0 ? this.memory[--this.stackTop] : undefined;
    if (value === undefined) throw new Trap('stack underflow', line);
    return value;
  }

  private read(from: Operand | undefined, line: number): number {
    switch (from?.kind) {
      case 'register':
        return this.registers[from.name];
      case 'immediate':
        return from.value;
      case 'label': {
        const target = this.program.labels.get(from.name);
        if (target === undefined) throw new Trap(`no label ${from.name}`, line);
        return target;
      }
      case undefined:
        throw new Trap('missing operand', line);
    }
  }

  private write(to: Operand | undefined, value: number, line: number): void {
    if (to?.kind !== 'register') throw new Trap('cannot write there', line);
    this.registers[to.name] = value | 0;
  }
}

const FACTORIAL = `
      mov a, 5
      call fact
      out b
      hlt
fact: cmp a, 2       ; b = a!
      jlt one
      push a
      sub a, 1
      call fact
      pop a
      mul b, a
      ret
one:  mov b, 1
      ret`;

export function selfTest(): boolean {
  const failure = (source: string): string => {
    try {
      new Cpu(assemble(source), 50).run();
      return 'none';
    } catch (error) {
      return error instanceof Trap ? error.message : 'other';
    }
  };
  return (
    new Cpu(assemble(FACTORIAL)).run().join() === '120' &&
    failure('x: jmp x') === 'line 1: out of fuel' &&
    failure('\npop a') === 'line 2: stack underflow' &&
    failure('mov 1, 2') === 'line 1: cannot write there' &&
    failure('mov a') === 'line 1: mov takes 2'
  );
}
