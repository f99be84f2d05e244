// style: readonly tuples, comparators, template-literal types

export type VersionString = `${number}.${number}.${number}`;
type Operator = '=' | '>' | '>=' | '<' | '<=' | '^' | '~';

export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: readonly (string | number)[];
}

interface Comparator {
  readonly operator: Operator;
  readonly version: Version;
}

const OPERATORS = ['>=', '<=', '>', '<', '=', '^', '~'] as const;

export function parseVersion(text: string): Version {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(text.trim());
  if (!match) throw new RangeError(`not a version: ${text}`);
  const [, major, minor, patch, pre] = match;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    prerelease: pre ? pre.split('.').map((id) => (/^\d+$/.test(id) ? Number(id) : id)) : [],
  };
}

function compareIds(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareVersions(a: Version, b: Version): number {
  const core = a.major - b.major || a.minor - b.minor || a.patch - b.patch;
  if (core !== 0) return core;
  if (a.prerelease.length === 0 || b.prerelease.length === 0) return b.prerelease.length - a.prerelease.length;
  for (let i = 0; i < Math.max(a.prerelease.length, b.prerelease.length); i++) {
    const x = a.prerelease[i];
    const y = b.prerelease[i];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const order = compareIds(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

function parseComparator(text: string): Comparator {
  const operator = OPERATORS.find((op) => text.startsWith(op));
  return operator === undefined
    ? { operator: '=', version: parseVersion(text) }
    : { operator, version: parseVersion(text.slice(operator.length)) };
}

function upperBound({ operator, version: v }: Comparator): Version {
  const bump = (major: number, minor: number, patch: number): Version => ({ major, minor, patch, prerelease: [] });
  if (operator === '~') return bump(v.major, v.minor + 1, 0);
  if (v.major > 0) return bump(v.major + 1, 0, 0);
  if (v.minor > 0) return bump(0, v.minor + 1, 0);
  return bump(0, 0, v.patch + 1);
}

function test(comparator: Comparator, version: Version): boolean {
  const order = compareVersions(version, comparator.version);
  switch (comparator.operator) {
    case '=':
      return order === 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '^':
    case '~':
      return order >= 0 && compareVersions(version, upperBound(comparator)) < 0;
  }
}

export function satisfiesRange(version: string | Version, range: string): boolean {
  const parsed = typeof version === 'string' ? parseVersion(version) : version;
  return range.split('||').some((part) =>
    part
      .trim()
      .split(' ')
      .every((text) => test(parseComparator(text), parsed)),
  );
}

export const format = (v: Version): VersionString => `${v.major}.${v.minor}.${v.patch}`;

export function selfTest(): boolean {
  const sorted = ['1.0.0', '1.0.0-alpha.10', '1.0.0-alpha.9', '0.9.9', '1.0.0-alpha']
    .map(parseVersion)
    .sort(compareVersions)
    .map((v) => format(v) + (v.prerelease.length ? `-${v.prerelease.join('.')}` : ''));
  return (
    sorted.join(' ') === '0.9.9 1.0.0-alpha 1.0.0-alpha.9 1.0.0-alpha.10 1.0.0' &&
    satisfiesRange('1.4.2', '^1.2.0') &&
    !satisfiesRange('2.0.0', '^1.2.0') &&
    satisfiesRange('0.2.9', '~0.2.1') &&
    satisfiesRange('3.1.0', '>=1.0.0 <2.0.0 || >=3.0.0')
  );
}
