// style: Cooley and Tukey 1965, iterative in place on Float64Array

export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

function bitReverse(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0];
      [im[i], im[j]] = [im[j] ?? 0, im[i] ?? 0];
    }
  }
}

export function transform({ re, im }: Spectrum, inverse = false): Spectrum {
  const n = re.length;
  if (n === 0 || (n & (n - 1)) !== 0) throw new RangeError('the length must be a power of two');
  const outRe = re.slice();
  const outIm = im.slice();
  bitReverse(outRe, outIm);
  for (let size = 2; size <= n; size *= 2) {
    const angle = ((inverse ? 2 : -2) * Math.PI) / size;
    const half = size / 2;
    for (let start = 0; start < n; start += size) {
      for (let k = 0; k < half; k++) {
        const wr = Math.cos(angle * k);
        const wi = Math.sin(angle * k);
        const a = start + k;
        const b = a + half;
        const br = outRe[b] ?? 0;
        const bi = outIm[b] ?? 0;
        const tr = br * wr - bi * wi;
        const ti = br * wi + bi * wr;
        const ar = outRe[a] ?? 0;
        const ai = outIm[a] ?? 0;
        outRe[a] = ar + tr;
        outIm[a] = ai + ti;
        outRe[b] = ar - tr;
        outIm[b] = ai - ti;
      }
    }
  }
  if (inverse) {
    for (let i = 0; i < n; i++) {
      outRe[i] = (outRe[i] ?? 0) / n;
      outIm[i] = (outIm[i] ?? 0) / n;
    }
  }
  return { re: outRe, im: outIm };
}

export function multiplyPolynomials(a: readonly number[], b: readonly number[]): number[] {
  let size = 1;
  while (size < a.length + b.length) size *= 2;
  const load = (coefficients: readonly number[]): Spectrum => {
    const re = new Float64Array(size);
    re.set(coefficients);
    return { re, im: new Float64Array(size) };
  };
  const x = transform(load(a));
  const y = transform(load(b));
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  x.re.forEach((xr, i) => {
    const xi = x.im[i] ?? 0;
    const yr = y.re[i] ?? 0;
    const yi = y.im[i] ?? 0;
    re[i] = xr * yr - xi * yi;
    im[i] = xr * yi + xi * yr;
  });
  const product = transform({ re, im }, true);
  return Array.from(product.re.slice(0, a.length + b.length - 1), Math.round);
}

export function selfTest(): boolean {
  const wave = Float64Array.from({ length: 16 }, (_, i) => Math.sin((2 * Math.PI * 3 * i) / 16));
  const spectrum = transform({ re: wave, im: new Float64Array(16) });
  const magnitudes = Array.from(spectrum.re, (re, i) => Math.hypot(re, spectrum.im[i] ?? 0));
  const back = transform(spectrum, true);
  const error = Math.max(...back.re.map((x, i) => Math.abs(x - (wave[i] ?? 0))));
  return magnitudes.indexOf(Math.max(...magnitudes.slice(0, 8))) === 3 && error < 1e-12 && multiplyPolynomials([1, 2, 3], [4, 5]).join() === '4,13,22,15';
}
