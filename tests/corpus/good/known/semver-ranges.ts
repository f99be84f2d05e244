// style: static factories and cached parse, comparison with tuples, prerelease ordering, sets of comparators

type Identifier = string | number;

export class Version {
  static readonly #pattern = /^v?(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?(?:\+[\w.-]+)?$/;
  static readonly #cache = new Map<string, Version>();

  private constructor(
    readonly major: number,
    readonly minor: number,
    readonly patch: number,
    readonly prerelease: readonly Identifier[] = [],
  ) {}

  static parse(text: string): Version {
    const cached = Version.#cache.get(text);
    if (cached) return cached;
    const match = Version.#pattern.exec(text.trim());
    if (!match) throw new SyntaxError(`not a version: ${text}`);
    const [, major, minor, patch, tail = ''] = match;
    const identifiers = tail === '' ? [] : tail.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const version = new Version(Number(major), Number(minor), Number(patch), identifiers);
    Version.#cache.set(text, version);
    return version;
  }

  static max(first: Version, ...rest: readonly Version[]): Version {
    return rest.reduce((best, next) => (next.compare(best) > 0 ? next : best), first);
  }

  get isStable(): boolean {
    return this.prerelease.length === 0 && this.major > 0;
  }

  compare(other: Version): number {
    const core = this.major - other.major || this.minor - other.minor || this.patch - other.patch;
    if (core !== 0) return Math.sign(core);
    if (this.prerelease.length === 0 || other.prerelease.length === 0) {
      return Math.sign(other.prerelease.length - this.prerelease.length);
    }
    for (let i = 0; ; i++) {
      const [mine, theirs] = [this.prerelease[i], other.prerelease[i]];
      if (mine === undefined) return theirs === undefined ? 0 : -1;
      if (theirs === undefined) return 1;
      if (mine === theirs) continue;
      if (typeof mine !== typeof theirs) return typeof mine === 'number' ? -1 : 1;
      return mine < theirs ? -1 : 1;
    }
  }

  bump(part: 'major' | 'minor' | 'patch'): Version {
    switch (part) {
      case 'major':
        return new Version(this.major + 1, 0, 0);
      case 'minor':
        return new Version(this.major, this.minor + 1, 0);
      case 'patch':
        return new Version(this.major, this.minor, this.patch + (this.prerelease.length === 0 ? 1 : 0));
    }
  }

  toString(): string {
    const core = [this.major, this.minor, this.patch].join('.');
    return this.prerelease.length === 0 ? core : `${core}-${this.prerelease.join('.')}`;
  }
}

type Comparator = { readonly operator: '>=' | '<' | '<=' | '>' | '='; readonly version: Version };

const OPERATORS: Readonly<Record<Comparator['operator'], (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
};

function isOperator(text: string): text is Comparator['operator'] {
  return text === '>=' || text === '<' || text === '<=' || text === '>' || text === '=';
}

function* comparators(part: string): Generator<Comparator, void> {
  const [, symbol = '', rest = ''] = /^([<>=^~]*)\s*(.*)$/.exec(part) ?? [];
  const version = Version.parse(rest);
  if (symbol === '^' || symbol === '~') {
    yield { operator: '>=', version };
    yield { operator: '<', version: version.bump(symbol === '~' || version.major === 0 ? 'minor' : 'major') };
  } else {
    yield { operator: isOperator(symbol) ? symbol : '=', version };
  }
}

export class Range {
  readonly #alternatives: readonly (readonly Comparator[])[];

  constructor(readonly source: string) {
    this.#alternatives = source.split('||').map((alternative) =>
      alternative
        .trim()
        .split(/\s+/)
        .flatMap((part) => [...comparators(part)]),
    );
  }

  has(version: Version | string): boolean {
    const candidate = typeof version === 'string' ? Version.parse(version) : version;
    return this.#alternatives.some((all) =>
      all.every(({ operator, version: bound }) => OPERATORS[operator](candidate.compare(bound))),
    );
  }

  best(versions: Iterable<string>): string | undefined {
    const [first, ...rest] = [...versions].map((text) => Version.parse(text)).filter((version) => this.has(version));
    return first && Version.max(first, ...rest).toString();
  }
}

export function selfTest(): boolean {
  const sorted = ['1.0.0', '1.0.0-beta.11', '1.0.0-alpha', '1.0.0-beta.2', '1.0.0-alpha.1']
    .map((text) => Version.parse(text))
    .sort((a, b) => a.compare(b));
  const range = new Range('^1.2.0 || >=3.0.0 <3.5.0');
  return (
    sorted.join(' ') === '1.0.0-alpha 1.0.0-alpha.1 1.0.0-beta.2 1.0.0-beta.11 1.0.0' &&
    range.has('1.9.9') &&
    !range.has('2.0.0') &&
    range.has('3.4.9') &&
    range.best(['1.2.0', '3.1.0', '3.5.0', '2.2.2']) === '3.1.0' &&
    Version.parse('1.2.3') === Version.parse('1.2.3') &&
    `${Version.parse('1.2.3-rc.1').bump('patch')}` === '1.2.3'
  );
}
