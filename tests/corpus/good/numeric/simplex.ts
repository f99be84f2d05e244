// style: Dantzig's simplex method, tableau as array of arrays, union result

export interface LinearProgram {
  /** Maximise this, with every variable at least zero. */
  objective: number[];
  constraints: { coefficients: number[]; atMost: number }[];
}

export type Solution =
  | { status: 'optimal'; value: number; variables: number[] }
  | { status: 'unbounded' };

function pivot(tableau: number[][], pivotRow: number, pivotColumn: number): void {
  const row = tableau[pivotRow];
  if (!row) return;
  const scale = row[pivotColumn] ?? 1;
  for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / scale;
  tableau.forEach((other, i) => {
    if (i === pivotRow) return;
    const factor = other[pivotColumn] ?? 0;
    for (let j = 0; j < other.length; j++) other[j] = (other[j] ?? 0) - factor * (row[j] ?? 0);
  });
}

export function maximise({ objective, constraints }: LinearProgram): Solution {
  const n = objective.length;
  const m = constraints.length;
  const tableau = constraints.map(({ coefficients, atMost }, i) => {
    const slack = Array.from({ length: m }, (_, k) => (k === i ? 1 : 0));
    const padded = Array.from({ length: n }, (_, k) => coefficients[k] ?? 0);
    return [...padded, ...slack, atMost];
  });
  tableau.push([...objective.map((c) => -c), ...Array.from({ length: m + 1 }, () => 0)]);
  const basis = constraints.map((_, i) => n + i);

  for (;;) {
    const costs = tableau[m] ?? [];
    // Bland's rule: the first column that helps, so that it cannot cycle.
    const column = costs.slice(0, -1).findIndex((cost) => cost < -1e-9);
    if (column === -1) break;
    let leaving = -1;
    let smallest = Infinity;
    for (let i = 0; i < m; i++) {
      const row = tableau[i] ?? [];
      const entry = row[column] ?? 0;
      const ratio = (row.at(-1) ?? 0) / entry;
      if (entry > 1e-9 && ratio < smallest) {
        smallest = ratio;
        leaving = i;
      }
    }
    if (leaving === -1) return { status: 'unbounded' };
    pivot(tableau, leaving, column);
    basis[leaving] = column;
  }

  const variables = objective.map((_, k) => {
    const row = basis.indexOf(k);
    return row === -1 ? 0 : (tableau[row]?.at(-1) ?? 0);
  });
  return { status: 'optimal', value: tableau[m]?.at(-1) ?? 0, variables };
}

export function selfTest(): boolean {
  const diet = maximise({
    objective: [3, 5],
    constraints: [
      { coefficients: [1], atMost: 4 },
      { coefficients: [0, 2], atMost: 12 },
      { coefficients: [3, 2], atMost: 18 },
    ],
  });
  const endless = maximise({ objective: [1, 1], constraints: [{ coefficients: [1, -1], atMost: 1 }] });
  return diet.status === 'optimal' && diet.value === 36 && diet.variables.join() === '2,6' && endless.status === 'unbounded';
}
