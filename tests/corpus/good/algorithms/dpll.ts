// style: Davis, Logemann and Loveland 1962, immutable assignments, recursion

export type Literal = number;
export type Clause = readonly Literal[];
export type Assignment = ReadonlyMap<number, boolean>;

function simplify(clauses: readonly Clause[], literal: Literal): Clause[] | null {
  const result: Clause[] = [];
  for (const clause of clauses) {
    if (clause.includes(literal)) continue;
    const rest = clause.filter((other) => other !== -literal);
    if (rest.length === 0) return null;
    result.push(rest);
  }
  return result;
}

function findPure(clauses: readonly Clause[]): Literal | undefined {
  const literals = new Set(clauses.flat());
  return [...literals].find((literal) => !literals.has(-literal));
}

export function solve(clauses: readonly Clause[], assignment: Assignment = new Map()): Assignment | null {
  if (clauses.length === 0) return assignment;
  const assign = (literal: Literal): Assignment | null => {
    const simplified = simplify(clauses, literal);
    if (simplified === null) return null;
    return solve(simplified, new Map([...assignment, [Math.abs(literal), literal > 0]]));
  };
  const unit = clauses.find((clause) => clause.length === 1)?.[0];
  if (unit !== undefined) return assign(unit);
  const pure = findPure(clauses);
  if (pure !== undefined) return assign(pure);
  const branch = clauses[0]?.[0];
  if (branch === undefined) return null;
  return assign(branch) ?? assign(-branch);
}

export function parseDimacs(text: string): Clause[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('c') && !line.startsWith('p'))
    .map((line) => line.split(' ').map(Number).filter((n) => n !== 0));
}

export function check(clauses: readonly Clause[], assignment: Assignment): boolean {
  return clauses.every((clause) => clause.some((literal) => assignment.get(Math.abs(literal)) === literal > 0));
}

/** n pigeons, n - 1 holes. */
function pigeons(n: number): Clause[] {
  const at = (pigeon: number, hole: number) => pigeon * (n - 1) + hole + 1;
  const clauses: Literal[][] = [];
  for (let p = 0; p < n; p++) clauses.push(Array.from({ length: n - 1 }, (_, h) => at(p, h)));
  for (let h = 0; h < n - 1; h++) {
    for (let p = 0; p < n; p++) for (let q = 0; q < p; q++) clauses.push([-at(p, h), -at(q, h)]);
  }
  return clauses;
}

export function selfTest(): boolean {
  const clauses = parseDimacs(`c an example
    p cnf 4 5
    1 -2 3 0
    -1 2 0
    -3 4 0
    -4 -1 0
    2 3 0`);
  const model = solve(clauses);
  return model !== null && check(clauses, model) && solve(pigeons(4)) === null && solve([[1], [-1]]) === null;
}
