// style: task runner with async dependencies, memoised promises, recursive types, tuple results

export interface Target {
  deps?: string[];
  inputs?: Record<string, string>;
  run(inputs: ReadonlyMap<string, string>): string | Promise<string>;
}

type Status = 'built' | 'cached' | 'failed' | 'skipped';
export type BuildResult = { status: Exclude<Status, 'failed' | 'skipped'>; output: string } | { status: 'failed' | 'skipped'; error: string };

export class Builder {
  private readonly cache = new Map<string, { key: string; output: string }>();
  readonly order: string[] = [];

  constructor(private readonly targets: Record<string, Target>) {}

  async build(...names: string[]): Promise<Map<string, BuildResult>> {
    const running = new Map<string, Promise<BuildResult>>();
    const results = new Map<string, BuildResult>();

    const start = (name: string, path: readonly string[]): Promise<BuildResult> => {
      if (path.includes(name)) return Promise.resolve({ status: 'failed', error: `cycle: ${[...path, name].join(' > ')}` });
      let promise = running.get(name);
      if (!promise) {
        promise = this.buildOne(name, (dep) => start(dep, [...path, name])).then((result) => {
          results.set(name, result);
          return result;
        });
        running.set(name, promise);
      }
      return promise;
    };

    await Promise.all(names.map((name) => start(name, [])));
    return results;
  }

  private async buildOne(name: string, request: (dep: string) => Promise<BuildResult>): Promise<BuildResult> {
    const target = this.targets[name];
    if (!target) return { status: 'failed', error: `no target ${name}` };
    const { deps = [], inputs = {} } = target;
    const outputs = await Promise.all(deps.map(async (dep) => [dep, await request(dep)] as const));
    const gathered = new Map(Object.entries(inputs));
    for (const [dep, result] of outputs) {
      if ('error' in result) return { status: 'skipped', error: `${dep}: ${result.error}` };
      gathered.set(dep, result.output);
    }
    const key = JSON.stringify([...gathered]);
    const cached = this.cache.get(name);
    if (cached?.key === key) return { status: 'cached', output: cached.output };
    try {
      this.order.push(name);
      const output = await target.run(gathered);
      this.cache.set(name, { key, output });
      return { status: 'built', output };
    } catch (error) {
      return { status: 'failed', error: error instanceof Error ? error.message : String(error) };
    }
  }
}

export async function selfTest(): Promise<boolean> {
  const source = { main: 'hello' };
  const builder = new Builder({
    parse: { inputs: source, run: (inputs) => `ast(${inputs.get('main')})` },
    types: { deps: ['parse'], run: async (inputs) => `types(${inputs.get('parse')})` },
    emit: { deps: ['parse', 'types'], run: (inputs) => [...inputs.values()].join('+') },
    broken: {
      run() {
        throw new Error('disk full');
      },
    },
    app: { deps: ['emit', 'broken'], run: () => 'app' },
    loop: { deps: ['loop2'], run: () => '' },
    loop2: { deps: ['loop'], run: () => '' },
  });
  const first = await builder.build('emit', 'app');
  const emitted = first.get('emit');
  source.main = 'bye';
  const second = await builder.build('types', 'loop');
  const third = await builder.build('emit');
  const app = first.get('app');
  const loop = second.get('loop');
  return (
    emitted?.status === 'built' &&
    emitted.output === 'ast(hello)+types(ast(hello))' &&
    app?.status === 'skipped' &&
    app.error === 'broken: disk full' &&
    loop?.status === 'skipped' &&
    loop.error.includes('cycle: loop > loop2 > loop') &&
    third.get('parse')?.status === 'cached' &&
    third.get('emit')?.status === 'built' &&
    builder.order.join() === 'parse,broken,types,emit,parse,types,emit'
  );
}
