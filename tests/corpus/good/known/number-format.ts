// style: printf-like formatter, option parsing by regular expression groups, tables of units, rounding, roman and words

interface Spec {
  readonly align: '<' | '>' | '^';
  readonly fill: string;
  readonly sign: boolean;
  readonly width: number;
  readonly precision: number | undefined;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>^]))?(\+)?(\d+)?(?:\.(\d+))?([a-z])?$/;

export function parseSpec(text: string): Spec {
  const match = SPEC.exec(text);
  if (match === null) throw new SyntaxError(`bad format ${text}`);
  const [, fill = ' ', align, sign, width, precision, type = 's'] = match;
  return {
    align: align === '<' || align === '^' ? align : '>',
    fill,
    sign: sign !== undefined,
    width: Number(width ?? 0),
    precision: precision === undefined ? undefined : Number(precision),
    type,
  };
}

function pad(text: string, { align, fill, width }: Spec): string {
  if (align === '<') return text.padEnd(width, fill);
  if (align === '>') return text.padStart(width, fill);
  const left = Math.floor((width - text.length) / 2);
  return text.padStart(text.length + Math.max(0, left), fill).padEnd(width, fill);
}

function show(value: string | number, { type, precision, sign }: Spec): string {
  if (typeof value === 'string') return precision === undefined ? value : value.slice(0, precision);
  const prefix = sign && value >= 0 ? '+' : '';
  switch (type) {
    case 'x':
      return prefix + value.toString(16);
    case 'b':
      return prefix + value.toString(2);
    case 'e':
      return prefix + value.toExponential(precision);
    case 'f':
      return prefix + value.toFixed(precision ?? 2);
    case 'g':
      return prefix + grouped(value);
    default:
      return `${prefix}${value}`;
  }
}

export function format(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?::([^}]*))?\}/g, (whole: string, name: string, spec: string | undefined) => {
    const value = values[name];
    if (value === undefined) return whole;
    const parsed = parseSpec(spec ?? '');
    return pad(show(value, parsed), parsed);
  });
}

export function grouped(value: number, separator = ','): string {
  const [whole = '', fraction] = Math.abs(value).toString().split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const sign = value < 0 ? '-' : '';
  return sign + groups.join(separator) + (fraction === undefined ? '' : `.${fraction}`);
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

const ROMAN: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

export const roman = (value: number): string =>
  ROMAN.reduce(
    ({ rest, text }, [step, digits]) => ({ rest: rest % step, text: text + digits.repeat(Math.floor(rest / step)) }),
    { rest: value, text: '' },
  ).text;

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export function inWords(value: number): string {
  if (value < 20) return SMALL[value] ?? '?';
  if (value < 100) return [TENS[Math.floor(value / 10)], value % 10 ? SMALL[value % 10] : ''].filter(Boolean).join('-');
  const [size, name] = value < 1000 ? ([100, 'hundred'] as const) : ([1000, 'thousand'] as const);
  const rest = value % size;
  return `${inWords(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${inWords(rest)}`}`;
}

export function selfTest(): boolean {
  return (
    format('{name:.<8}|{n:+8.1f}|{h:*^6x}|{gone}', { name: 'total', n: 3.14159, h: 255 }) ===
      'total...|    +3.1|**ff**|{gone}' &&
    grouped(-1234567.25) === '-1,234,567.25' &&
    bytes(1536) === '1.5 KiB' &&
    bytes(12) === '12 B' &&
    roman(1994) === 'MCMXCIV' &&
    inWords(12_345) === 'twelve thousand three hundred forty-five' &&
    inWords(40) === 'forty'
  );
}
