// style: plug-ins with life cycle hooks, optional methods, dependency order, static members

export interface PluginContext {
  readonly settings: ReadonlyMap<string, string>;
  provide(service: string, implementation: Service): void;
  require(service: string): Service;
}

export type Service = (input: string) => string;

export interface Plugin {
  readonly name: string;
  readonly version?: string;
  readonly dependsOn?: readonly string[];
  setup(context: PluginContext): void;
  teardown?(): void;
}

export class PluginError extends Error {
  static readonly codes = ['duplicate', 'missing', 'cycle'] as const;

  constructor(
    readonly code: (typeof PluginError.codes)[number],
    readonly plugin: string,
  ) {
    super(`${plugin}: ${code}`);
    this.name = 'PluginError';
  }
}

export class Registry {
  static #instances = 0;
  readonly #plugins = new Map<string, Plugin>();
  readonly #services = new Map<string, Service>();
  #started: Plugin[] = [];

  constructor(private readonly settings: Record<string, string> = {}) {
    Registry.#instances++;
  }

  static get instances(): number {
    return Registry.#instances;
  }

  register(plugin: Plugin): this {
    if (this.#plugins.has(plugin.name)) throw new PluginError('duplicate', plugin.name);
    this.#plugins.set(plugin.name, plugin);
    return this;
  }

  start(): void {
    const context: PluginContext = {
      settings: new Map(Object.entries(this.settings)),
      provide: (service, implementation) => {
        this.#services.set(service, implementation);
      },
      require: (service) => this.service(service),
    };
    for (const plugin of this.#inOrder()) {
      plugin.setup(context);
      this.#started.push(plugin);
    }
  }

  stop(): void {
    for (const plugin of this.#started.reverse()) plugin.teardown?.();
    this.#started = [];
    this.#services.clear();
  }

  service(name: string): Service {
    const service = this.#services.get(name);
    if (!service) throw new PluginError('missing', name);
    return service;
  }

  #inOrder(): Plugin[] {
    const order: Plugin[] = [];
    const state = new Map<string, 'visiting' | 'done'>();
    const visit = (name: string) => {
      if (state.get(name) === 'done') return;
      if (state.get(name) === 'visiting') throw new PluginError('cycle', name);
      const plugin = this.#plugins.get(name);
      if (!plugin) throw new PluginError('missing', name);
      state.set(name, 'visiting');
      plugin.dependsOn?.forEach(visit);
      state.set(name, 'done');
      order.push(plugin);
    };
    for (const name of this.#plugins.keys()) visit(name);
    return order;
  }
}

class UpperPlugin implements Plugin {
  readonly name = 'upper';
  readonly version = '1.0.0';

  setup(context: PluginContext): void {
    context.provide('upper', (text) => text.toUpperCase());
  }
}

export function selfTest(): boolean {
  const log: string[] = [];
  const shout: Plugin = {
    name: 'shout',
    dependsOn: ['upper'],
    setup({ provide, require, settings }) {
      const upper = require('upper');
      const mark = settings.get('mark') ?? '.';
      provide('shout', (text) => `${upper(text)}${mark}`);
    },
    teardown() {
      log.push('shout stopped');
    },
  };
  const registry = new Registry({ mark: '!' }).register(shout).register(new UpperPlugin());
  registry.start();
  const loud = registry.service('shout')('hello');
  registry.stop();

  const cyclic = new Registry()
    .register({ name: 'a', dependsOn: ['b'], setup: () => {} })
    .register({ name: 'b', dependsOn: ['a'], setup: () => {} });
  let code = '';
  try {
    cyclic.start();
  } catch (e) {
    if (e instanceof PluginError) code = e.code;
  }
  return loud === 'HELLO!' && log.length === 1 && code === 'cycle' && Registry.instances === 2;
}
