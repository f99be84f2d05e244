// style: reactive cells, recursive evaluation with cycle detection, string-keyed Maps, error values

type Value = number | string | CellError;

class CellError {
  constructor(readonly code: '#REF' | '#CYCLE' | '#VALUE') {}

  toString() {
    return this.code;
  }
}

type Formula =
  | { op: 'const'; value: number | string }
  | { op: 'ref'; cell: string }
  | { op: 'sum'; from: string; to: string }
  | { op: '+' | '-' | '*'; left: Formula; right: Formula };

function parseFormula(text: string): Formula {
  if (!text.startsWith('=')) {
    const n = Number(text);
    return { op: 'const', value: text.trim() === '' || Number.isNaN(n) ? text : n };
  }
  const tokens = text.slice(1).match(/[A-Z]+\d+|\d+(?:\.\d+)?|SUM|[()+\-*:]/g) ?? [];
  let i = 0;
  const term = (): Formula => {
    const token = tokens[i++];
    if (token === 'SUM') {
      const [, from = '', , to = ''] = tokens.slice(i, i + 5);
      i += 5;
      return { op: 'sum', from, to };
    }
    if (token === '(') {
      const inner = expression();
      i++;
      return inner;
    }
    if (token !== undefined && /^[A-Z]/.test(token)) return { op: 'ref', cell: token };
    return { op: 'const', value: Number(token) };
  };
  const product = (): Formula => {
    let left = term();
    while (tokens[i] === '*') {
      i++;
      left = { op: '*', left, right: term() };
    }
    return left;
  };
  const expression = (): Formula => {
    let left = product();
    for (let op = tokens[i]; op === '+' || op === '-'; op = tokens[i]) {
      i++;
      left = { op, left, right: product() };
    }
    return left;
  };
  return expression();
}

export class Sheet {
  private formulas = new Map<string, Formula>();
  private cache = new Map<string, Value>();
  private visiting = new Set<string>();

  set(cell: string, text: string): this {
    this.formulas.set(cell, parseFormula(text));
    this.cache.clear();
    return this;
  }

  get(cell: string): Value {
    const cached = this.cache.get(cell);
    if (cached !== undefined) return cached;
    if (this.visiting.has(cell)) return new CellError('#CYCLE');
    const formula = this.formulas.get(cell);
    if (!formula) return 0;
    this.visiting.add(cell);
    const value = this.evaluate(formula);
    this.visiting.delete(cell);
    this.cache.set(cell, value);
    return value;
  }

  show(cell: string): string {
    return `${this.get(cell)}`;
  }

  private evaluate(formula: Formula): Value {
    switch (formula.op) {
      case 'const':
        return formula.value;
      case 'ref':
        return this.get(formula.cell);
      case 'sum': {
        let total = 0;
        for (const cell of cellsBetween(formula.from, formula.to)) {
          const value = this.get(cell);
          if (value instanceof CellError) return value;
          if (typeof value === 'number') total += value;
        }
        return total;
      }
      default: {
        const left = this.evaluate(formula.left);
        const right = this.evaluate(formula.right);
        if (left instanceof CellError) return left;
        if (right instanceof CellError) return right;
        if (typeof left === 'string' || typeof right === 'string') return new CellError('#VALUE');
        if (formula.op === '+') return left + right;
        return formula.op === '-' ? left - right : left * right;
      }
    }
  }
}

function cellsBetween(from: string, to: string): string[] {
  const split = (cell: string) => [cell.charCodeAt(0), Number(cell.slice(1))] as const;
  const [c1, r1] = split(from);
  const [c2, r2] = split(to);
  const cells: string[] = [];
  for (let c = c1; c <= c2; c++) for (let r = r1; r <= r2; r++) cells.push(`${String.fromCharCode(c)}${r}`);
  return cells;
}

export function selfTest(): boolean {
  const sheet = new Sheet().set('A1', '2').set('A2', '3').set('A3', '=A1+A2*2').set('B1', '=SUM(A1:A3)').set('B2', 'text');
  const before = sheet.show('B1');
  sheet.set('A1', '10').set('C1', '=C2+1').set('C2', '=C1').set('D1', '=B2*2').set('E1', '=(A1-1)*A2');
  return before === '13' && sheet.show('B1') === '29' && sheet.show('C1') === '#CYCLE' && sheet.show('D1') === '#VALUE' && sheet.get('E1') === 27;
}
