// style: plug-in host with typed hooks (waterfall and bail), manifest validation, dependency order, abstract base class and registry by name

type HookMap = {
  transform: (source: string, file: string) => string;
  resolve: (specifier: string) => string | undefined;
  report: (message: string) => void;
};
type HookName = keyof HookMap;

const HOOK_NAMES: readonly HookName[] = ['transform', 'resolve', 'report'];

export interface Plugin {
  readonly name: string;
  readonly dependsOn?: readonly string[];
  readonly hooks: Partial<HookMap>;
}

abstract class BasePlugin implements Plugin {
  abstract readonly name: string;
  abstract readonly hooks: Partial<HookMap>;
  get dependsOn(): readonly string[] {
    return [];
  }
}

class AliasPlugin extends BasePlugin {
  readonly name = 'alias';
  readonly hooks: Partial<HookMap>;
  constructor(aliases: Record<string, string>) {
    super();
    this.hooks = { resolve: (specifier) => aliases[specifier] };
  }
}

class BannerPlugin extends BasePlugin {
  readonly name = 'banner';
  override get dependsOn() {
    return ['minify'];
  }
  readonly hooks: Partial<HookMap> = {
    transform: (source, file) => `/* ${file} */${source}`,
  };
}

export class PluginHost {
  private readonly plugins = new Map<string, Plugin>();
  private ordered: readonly Plugin[] | undefined;

  use(...plugins: Plugin[]): this {
    for (const plugin of plugins) {
      if (this.plugins.has(plugin.name)) throw new Error(`duplicate plugin ${plugin.name}`);
      this.plugins.set(plugin.name, plugin);
    }
    this.ordered = undefined;
    return this;
  }

  transform(source: string, file: string): string {
    return this.implementations('transform').reduce((text, hook) => hook(text, file), source);
  }

  resolve(specifier: string): string {
    for (const hook of this.implementations('resolve')) {
      const resolved = hook(specifier);
      if (resolved !== undefined) return resolved;
    }
    return specifier;
  }

  report(message: string): void {
    for (const hook of this.implementations('report')) hook(message);
  }

  usage(): Record<HookName, number> {
    const counts: Record<HookName, number> = { transform: 0, resolve: 0, report: 0 };
    for (const { hooks } of this.plugins.values()) {
      for (const name of HOOK_NAMES) if (hooks[name]) counts[name] += 1;
    }
    return counts;
  }

  private implementations<K extends HookName>(name: K): NonNullable<Partial<HookMap>[K]>[] {
    return this.order().flatMap(({ hooks }) => {
      const hook = hooks[name];
      return hook ? [hook] : [];
    });
  }

  private order(): readonly Plugin[] {
    if (this.ordered) return this.ordered;
    const done = new Set<string>();
    const result: Plugin[] = [];
    const visit = (plugin: Plugin, trail: string[]): void => {
      if (done.has(plugin.name)) return;
      if (trail.includes(plugin.name)) throw new Error(`circular: ${[...trail, plugin.name].join(' > ')}`);
      for (const name of plugin.dependsOn ?? []) {
        const dependency = this.plugins.get(name);
        if (!dependency) throw new Error(`${plugin.name} needs ${name}`);
        visit(dependency, [...trail, plugin.name]);
      }
      done.add(plugin.name);
      result.push(plugin);
    };
    for (const plugin of this.plugins.values()) visit(plugin, []);
    this.ordered = result;
    return result;
  }
}

export function selfTest(): boolean {
  const reports: string[] = [];
  const minify: Plugin = {
    name: 'minify',
    hooks: { transform: (source) => source.replace(/\s+/g, ''), report: (message) => reports.push(message) },
  };
  const host = new PluginHost().use(new BannerPlugin(), new AliasPlugin({ '@': './src' }), minify);
  host.report('hello');
  let error = '';
  try {
    new PluginHost().use({ name: 'a', dependsOn: ['b'], hooks: {} }).transform('', '');
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : '';
  }
  const { transform, resolve, report } = host.usage();
  return (
    host.transform('a = 1 ;', 'x.js') === '/* x.js */a=1;' &&
    host.resolve('@') === './src' &&
    host.resolve('lodash') === 'lodash' &&
    reports.join() === 'hello' &&
    error === 'a needs b' &&
    transform === 2 &&
    resolve === 1 &&
    report === 1
  );
}
