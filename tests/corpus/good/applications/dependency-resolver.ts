// style: backtracking resolver, nested Maps, imported semver module, readonly inputs and mutable locals

import { compareVersions, parseVersion, satisfiesRange } from '../parsers/semver.ts';

export type Registry = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
export type Resolution = Map<string, string>;

interface Requirement {
  readonly name: string;
  readonly range: string;
  readonly by: string;
}

export class Unresolvable extends Error {
  constructor(readonly requirement: Requirement) {
    super(`${requirement.by} needs ${requirement.name} ${requirement.range}`);
    this.name = 'Unresolvable';
  }
}

export function candidates(registry: Registry, name: string, range: string): string[] {
  return Object.keys(registry[name] ?? {})
    .filter((version) => satisfiesRange(version, range))
    .sort((a, b) => compareVersions(parseVersion(b), parseVersion(a)));
}

export function resolve(registry: Registry, root: Readonly<Record<string, string>>): Resolution {
  let deepest: Requirement | undefined;

  const go = (pending: readonly Requirement[], chosen: Resolution): Resolution | undefined => {
    const [first, ...rest] = pending;
    if (!first) return chosen;
    const existing = chosen.get(first.name);
    if (existing !== undefined) {
      if (satisfiesRange(existing, first.range)) return go(rest, chosen);
      deepest = first;
      return undefined;
    }
    const versions = candidates(registry, first.name, first.range);
    if (versions.length === 0) deepest = first;
    for (const version of versions) {
      const needs = Object.entries(registry[first.name]?.[version] ?? {});
      const more = needs.map(([name, range]): Requirement => ({ name, range, by: `${first.name}@${version}` }));
      const found = go([...rest, ...more], new Map(chosen).set(first.name, version));
      if (found) return found;
    }
    return undefined;
  };

  const requirements = Object.entries(root).map(([name, range]) => ({ name, range, by: 'root' }));
  const result = go(requirements, new Map());
  if (!result) throw new Unresolvable(deepest ?? { name: '?', range: '?', by: 'root' });
  return result;
}

export function selfTest(): boolean {
  const registry: Registry = {
    app: { '1.0.0': { ui: '^1.0.0', log: '>=1.0.0' }, '2.0.0': { ui: '^2.0.0', log: '>=1.0.0' } },
    ui: { '1.5.0': { core: '^1.0.0' }, '2.1.0': { core: '^3.0.0' } },
    log: { '1.0.0': { core: '^1.0.0' }, '1.1.0': { core: '^1.2.0' } },
    core: { '1.0.0': {}, '1.3.0': {} },
  };
  const resolution = resolve(registry, { app: '>=1.0.0' });
  let message = '';
  try {
    resolve(registry, { log: '^1.0.0', core: '1.1.0' });
  } catch (error) {
    message = error instanceof Unresolvable ? error.message : 'other';
  }
  const shown = [...resolution].map((pair) => pair.join('@')).join(' ');
  return shown === 'app@1.0.0 ui@1.5.0 log@1.1.0 core@1.3.0' && message === 'root needs core 1.1.0';
}
