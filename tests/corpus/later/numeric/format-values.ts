// style: number, byte, duration and list formatting, unit tables as const, options interfaces with defaults, plural rules

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
type ByteUnit = (typeof BYTE_UNITS)[number];

const DURATIONS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
type DurationUnit = keyof typeof DURATIONS;

const isDurationUnit = (text: string): text is DurationUnit => Object.hasOwn(DURATIONS, text);
const isByteUnit = (text: string): text is ByteUnit => BYTE_UNITS.some((unit) => unit === text);

export interface NumberOptions {
  decimals?: number;
  separator?: string;
  point?: string;
  sign?: 'auto' | 'always';
}

export function formatNumber(value: number, options: NumberOptions = {}): string {
  const { decimals = 0, separator = ',', point = '.', sign = 'auto' } = options;
  if (!Number.isFinite(value)) return String(value);
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  const prefix = value < 0 ? '-' : sign === 'always' ? '+' : '';
  return prefix + grouped + (fraction === undefined ? '' : point + fraction);
}

export function formatBytes(bytes: number, decimals = 1): string {
  let value = bytes;
  let index = 0;
  while (value >= 1000 && index < BYTE_UNITS.length - 1) {
    value /= 1000;
    index++;
  }
  return `${formatNumber(value, { decimals: index === 0 ? 0 : decimals })} ${BYTE_UNITS[index]}`;
}

export function parseBytes(text: string): number | undefined {
  const match = /^([\d.]+)\s*([A-Za-z]+)$/.exec(text.trim());
  const unit = match?.[2];
  if (match === null || unit === undefined || !isByteUnit(unit)) return undefined;
  return Number(match[1]) * 1000 ** BYTE_UNITS.indexOf(unit);
}

export function formatDuration(ms: number, parts = 2): string {
  const result: string[] = [];
  let rest = ms;
  for (const [unit, size] of Object.entries(DURATIONS)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && result.length < parts) result.push(`${count}${unit}`);
  }
  return result.length > 0 ? result.join(' ') : '0ms';
}

export function parseDuration(text: string): number {
  let total = 0;
  for (const [whole, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/g)) {
    if (unit === undefined || !isDurationUnit(unit)) throw new RangeError(`unknown unit in ${whole}`);
    total += Number(amount) * DURATIONS[unit];
  }
  return total;
}

type Plural = { one: string; other: string; zero?: string };

export function plural(count: number, forms: Plural): string {
  if (count === 0 && forms.zero !== undefined) return forms.zero;
  return `${formatNumber(count)} ${count === 1 ? forms.one : forms.other}`;
}

export function formatList(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

export function selfTest(): boolean {
  return (
    formatNumber(1234567.891, { decimals: 2 }) === '1,234,567.89' &&
    formatNumber(-1234.5, { decimals: 1, separator: '.', point: ',' }) === '-1.234,5' &&
    formatNumber(5, { sign: 'always' }) === '+5' &&
    formatBytes(999) === '999 B' &&
    formatBytes(1_536_000) === '1.5 MB' &&
    parseBytes('2.5 MB') === 2_500_000 &&
    parseBytes('3 XB') === undefined &&
    formatDuration(93_784_005) === '1d 2h' &&
    formatDuration(61_500, 3) === '1m 1s 500ms' &&
    parseDuration('1h 30m') === 5_400_000 &&
    plural(1, { one: 'file', other: 'files' }) === '1 file' &&
    plural(1200, { one: 'file', other: 'files' }) === '1,200 files' &&
    plural(0, { one: 'file', other: 'files', zero: 'no files' }) === 'no files' &&
    formatList(['a', 'b', 'c'], 'or') === 'a, b or c'
  );
}
