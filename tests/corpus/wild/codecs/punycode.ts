// style: RFC 3492 transcribed, constants at the top, code points as number arrays, pure functions

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

function adapt(delta: number, count: number, first: boolean): number {
  let d = first ? Math.floor(delta / DAMP) : delta >> 1;
  d += Math.floor(d / count);
  let k = 0;
  for (; d > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) d = Math.floor(d / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * d) / (d + SKEW));
}

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

function valueOf(ch: string): number {
  const code = ch.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 22;
  throw new RangeError(`bad digit ${ch}`);
}

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, T_MIN), T_MAX);

export function encode(input: string): string {
  const points = Array.from(input, (ch) => ch.codePointAt(0) ?? 0);
  const basic = points.filter((p) => p < 128);
  let output = String.fromCodePoint(...basic);
  let handled = basic.length;
  if (handled > 0) output += '-';
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  while (handled < points.length) {
    const next = Math.min(...points.filter((p) => p >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      let q = delta;
      for (let k = BASE; ; k += BASE) {
        const t = threshold(k, bias);
        if (q < t) break;
        output += digit(t + ((q - t) % (BASE - t)));
        q = Math.floor((q - t) / (BASE - t));
      }
      output += digit(q);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return output;
}

export function decode(input: string): string {
  const dash = input.lastIndexOf('-');
  const output = [...input.slice(0, Math.max(dash, 0))].map((ch) => ch.charCodeAt(0));
  let n = INITIAL_N;
  let i = 0;
  let bias = INITIAL_BIAS;
  for (let at = dash > 0 ? dash + 1 : 0; at < input.length; ) {
    const old = i;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const value = valueOf(input.charAt(at++));
      i += value * weight;
      const t = threshold(k, bias);
      if (value < t) break;
      weight *= BASE - t;
    }
    const length = output.length + 1;
    bias = adapt(i - old, length, old === 0);
    n += Math.floor(i / length);
    i %= length;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

export const toAscii = (domain: string): string =>
  domain
    .split('.')
    .map((label) => (/[^\0-\x7f]/.test(label) ? `xn--${encode(label)}` : label))
    .join('.');

export const toUnicode = (domain: string): string =>
  domain.replace(/xn--([a-z\d-]+)/g, (_, label: string) => decode(label));

export function selfTest(): boolean {
  const samples: [string, string][] = [
    ['bücher', 'bcher-kva'],
    ['mañana', 'maana-pta'],
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['☃', 'n3h'],
  ];
  return (
    samples.every(([unicode, ascii]) => encode(unicode) === ascii && decode(ascii) === unicode) &&
    toAscii('www.bücher.example') === 'www.xn--bcher-kva.example' &&
    toUnicode('xn--n3h.net') === '☃.net'
  );
}
