// style: interface with function namespace object, Mandelbrot and root finding

export interface Complex {
  readonly re: number;
  readonly im: number;
}

export const complex = (re: number, im = 0): Complex => ({ re, im });

export const C = {
  zero: complex(0),
  one: complex(1),
  i: complex(0, 1),
  add: (a: Complex, b: Complex): Complex => complex(a.re + b.re, a.im + b.im),
  sub: (a: Complex, b: Complex): Complex => complex(a.re - b.re, a.im - b.im),
  mul: (a: Complex, b: Complex): Complex => complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re),
  div(a: Complex, b: Complex): Complex {
    const scale = b.re * b.re + b.im * b.im;
    return complex((a.re * b.re + a.im * b.im) / scale, (a.im * b.re - a.re * b.im) / scale);
  },
  abs: ({ re, im }: Complex): number => Math.hypot(re, im),
  polar: (radius: number, angle: number): Complex => complex(radius * Math.cos(angle), radius * Math.sin(angle)),
} as const;

export function format({ re, im }: Complex, digits = 3): string {
  const show = (x: number) => String(Number(x.toFixed(digits)) + 0);
  if (Number(im.toFixed(digits)) === 0) return show(re);
  return `${show(re)}${im < 0 ? '-' : '+'}${show(Math.abs(im))}i`;
}

/** Durand and Kerner; coefficients from the highest power, the first being 1. */
export function roots(coefficients: readonly number[], iterations = 100): Complex[] {
  const degree = coefficients.length - 1;
  const evaluate = (x: Complex) => coefficients.reduce((acc, c) => C.add(C.mul(acc, x), complex(c)), C.zero);
  let guesses = Array.from({ length: degree }, (_, k) => C.polar(1.1, (2 * Math.PI * k) / degree + 0.4));
  for (let n = 0; n < iterations; n++) {
    guesses = guesses.map((guess, i) => {
      const others = guesses.filter((_, j) => j !== i);
      const denominator = others.reduce((acc, other) => C.mul(acc, C.sub(guess, other)), C.one);
      return C.sub(guess, C.div(evaluate(guess), denominator));
    });
  }
  return guesses;
}

export function mandelbrot(width: number, height: number, limit = 50): string[] {
  const escapes = (c: Complex): number => {
    let z = C.zero;
    for (let n = 0; n < limit; n++) {
      if (C.abs(z) > 2) return n;
      z = C.add(C.mul(z, z), c);
    }
    return limit;
  };
  return Array.from({ length: height }, (_, y) => {
    let line = '';
    for (let x = 0; x < width; x++) {
      const n = escapes(complex((3 * x) / width - 2.2, (2.4 * y) / height - 1.2));
      line += n === limit ? '#' : n > 6 ? '+' : '.';
    }
    return line;
  });
}

export function selfTest(): boolean {
  const found = roots([1, 0, 0, -1]).map((root) => format(root)).sort();
  const picture = mandelbrot(30, 12);
  return (
    found.join(' ') === '-0.5+0.866i -0.5-0.866i 1' &&
    format(C.mul(C.i, C.i)) === '-1' &&
    format(C.div(complex(3, 2), complex(4, -3)), 2) === '0.24+0.68i' &&
    picture.length === 12 &&
    picture[6]?.includes('####') === true &&
    picture[0]?.includes('#') === false
  );
}
