// style: topological order and parallel run of async tasks, typed errors, generic memo of promises, cycle report
// refused: SK1247 because `R` may be a function and a task may be called `then`; a `Map` of results is what the rule asks for

export interface Task<R> {
  readonly needs?: readonly string[];
  readonly run: (inputs: ReadonlyMap<string, R>) => Promise<R> | R;
}

export class CycleError extends Error {
  readonly cycle: readonly string[];

  constructor(cycle: readonly string[]) {
    super(`cycle: ${cycle.join(' -> ')}`);
    this.name = 'CycleError';
    this.cycle = cycle;
  }
}

type Mark = 'visiting' | 'done';

export function order(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const marks = new Map<string, Mark>();
  const sorted: string[] = [];
  const trail: string[] = [];

  function visit(name: string): void {
    const mark = marks.get(name);
    if (mark === 'done') return;
    if (mark === 'visiting') throw new CycleError([...trail.slice(trail.indexOf(name)), name]);
    marks.set(name, 'visiting');
    trail.push(name);
    graph.get(name)?.forEach(visit);
    trail.pop();
    marks.set(name, 'done');
    sorted.push(name);
  }

  for (const name of graph.keys()) visit(name);
  return sorted;
}

/** Tasks of one layer need only what is in the layers before. */
export function layers(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const depth = new Map<string, number>();
  const result: string[][] = [];
  for (const name of order(graph)) {
    const needs = graph.get(name) ?? [];
    const own = needs.reduce((most, need) => Math.max(most, (depth.get(need) ?? 0) + 1), 0);
    depth.set(name, own);
    (result[own] ??= []).push(name);
  }
  return result;
}

export class Runner<R> {
  readonly #tasks: ReadonlyMap<string, Task<R>>;
  readonly #started = new Map<string, Promise<R>>();

  constructor(tasks: Readonly<Record<string, Task<R>>>) {
    this.#tasks = new Map(Object.entries(tasks));
    order(new Map([...this.#tasks].map(([name, { needs = [] }]) => [name, needs])));
  }

  run(name: string): Promise<R> {
    const running = this.#started.get(name);
    if (running) return running;
    const started = this.#start(name);
    this.#started.set(name, started);
    return started;
  }

  async runAll(): Promise<Record<string, R>> {
    const results = await Promise.all(
      Array.from(this.#tasks.keys(), async (name): Promise<[string, R]> => [name, await this.run(name)]),
    );
    return Object.fromEntries(results);
  }

  async #start(name: string): Promise<R> {
    const task = this.#tasks.get(name);
    if (!task) throw new ReferenceError(`no task ${name}`);
    const inputs = new Map<string, R>();
    await Promise.all((task.needs ?? []).map(async (need) => inputs.set(need, await this.run(need))));
    try {
      return await task.run(inputs);
    } catch (cause) {
      throw new Error(`task ${name} failed`, { cause });
    }
  }
}

export async function selfTest(): Promise<boolean> {
  const log: string[] = [];
  const runner = new Runner<number>({
    sum: { needs: ['a', 'b'], run: (inputs) => [...inputs.values()].reduce((x, y) => x + y, 0) },
    a: {
      run: () => {
        log.push('a');
        return 2;
      },
    },
    b: { needs: ['a'], run: async (inputs) => (inputs.get('a') ?? 0) * 10 },
  });
  const { sum, b } = await runner.runAll();
  const graph = new Map([
    ['x', ['y', 'z']],
    ['y', ['z']],
    ['z', []],
  ]);
  let cycle: readonly string[] = [];
  try {
    order(new Map([...graph, ['z', ['x']]]));
  } catch (error) {
    if (error instanceof CycleError) ({ cycle } = error);
  }
  const failed = await new Runner<never>({
    bad: {
      run() {
        throw new RangeError('deep');
      },
    },
  })
    .run('bad')
    .catch((error: unknown) => (error instanceof Error && error.cause instanceof RangeError ? error.cause.message : ''));
  return (
    sum === 22 &&
    b === 20 &&
    log.length === 1 &&
    layers(graph).map((layer) => layer.join('+')).join() === 'z,y,x' &&
    cycle.join('') === 'xyzx' &&
    failed === 'deep'
  );
}
