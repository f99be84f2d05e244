// style: backtracking search over maps, semver ranges as closures, explanation of conflicts, readonly everywhere

type Version = readonly [major: number, minor: number, patch: number];
type Range = { readonly text: string; readonly admits: (version: Version) => boolean };

interface Release {
  readonly version: Version;
  readonly needs: ReadonlyMap<string, Range>;
}

export type Resolution =
  | { readonly kind: 'solved'; readonly chosen: ReadonlyMap<string, string> }
  | { readonly kind: 'conflict'; readonly reasons: readonly string[] };

export function parseVersion(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return [major, minor, patch];
}

export function compareVersions(a: Version, b: Version): number {
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const show = (version: Version): string => version.join('.');

export function parseRange(text: string): Range {
  if (text === '*') return { text, admits: () => true };
  const [, operator = '', rest = ''] = /^([\^~]|>=|<|)(.*)$/.exec(text) ?? [];
  const bound = parseVersion(rest);
  const [major, minor] = bound;
  const atLeast = (version: Version): boolean => compareVersions(version, bound) >= 0;
  switch (operator) {
    case '^':
      return { text, admits: (version) => atLeast(version) && version[0] === major };
    case '~':
      return { text, admits: (version) => atLeast(version) && version[0] === major && version[1] === minor };
    case '>=':
      return { text, admits: atLeast };
    case '<':
      return { text, admits: (version) => !atLeast(version) };
    default:
      return { text, admits: (version) => compareVersions(version, bound) === 0 };
  }
}

export class Registry {
  readonly #releases = new Map<string, Release[]>();

  publish(name: string, version: string, needs: Readonly<Record<string, string>> = {}): this {
    const releases = this.#releases.get(name) ?? [];
    const parsed = new Map(Object.entries(needs).map(([key, range]) => [key, parseRange(range)] as const));
    releases.push({ version: parseVersion(version), needs: parsed });
    releases.sort((a, b) => compareVersions(b.version, a.version));
    this.#releases.set(name, releases);
    return this;
  }

  releases(name: string): readonly Release[] {
    return this.#releases.get(name) ?? [];
  }
}

interface Demand {
  readonly name: string;
  readonly range: Range;
  readonly by: string;
}

export function resolve(registry: Registry, roots: Readonly<Record<string, string>>): Resolution {
  const reasons = new Set<string>();

  const search = (
    [demand, ...others]: readonly Demand[],
    chosen: ReadonlyMap<string, Version>,
  ): ReadonlyMap<string, Version> | undefined => {
    if (!demand) return chosen;
    const { name, range, by } = demand;
    const already = chosen.get(name);
    if (already) {
      if (range.admits(already)) return search(others, chosen);
      reasons.add(`${by} needs ${name} ${range.text}, but ${show(already)} was chosen`);
      return undefined;
    }
    const candidates = registry.releases(name).filter(({ version }) => range.admits(version));
    if (candidates.length === 0) reasons.add(`no ${name} ${range.text} for ${by}`);
    for (const { version, needs } of candidates) {
      const more = [...needs].map(([inner, wanted]) => ({ name: inner, range: wanted, by: name }));
      const found = search([...others, ...more], new Map([...chosen, [name, version]]));
      if (found) return found;
    }
    return undefined;
  };

  const demands = Object.entries(roots).map(([name, range]) => ({ name, range: parseRange(range), by: 'you' }));
  const solution = search(demands, new Map());
  if (!solution) return { kind: 'conflict', reasons: [...reasons] };
  const chosen = [...solution].map(([name, version]): [string, string] => [name, show(version)]);
  return { kind: 'solved', chosen: new Map(chosen) };
}

export function selfTest(): boolean {
  const registry = new Registry()
    .publish('app', '1.0.0', { ui: '^2.0.0', net: '*' })
    .publish('ui', '2.0.0', { core: '~1.1.0' })
    .publish('ui', '2.3.0', { core: '^2.0.0' })
    .publish('net', '0.4.0', { core: '<2.0.0' })
    .publish('core', '1.1.7')
    .publish('core', '2.0.1');
  const good = resolve(registry, { app: '1.0.0' });
  const bad = resolve(registry, { net: '>=0.1.0', core: '2.0.1' });
  return (
    good.kind === 'solved' &&
    good.chosen.get('ui') === '2.0.0' &&
    good.chosen.get('core') === '1.1.7' &&
    bad.kind === 'conflict' &&
    bad.reasons.join() === 'net needs core <2.0.0, but 2.0.1 was chosen'
  );
}
