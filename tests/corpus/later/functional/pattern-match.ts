// style: pattern matcher with chained cases over a discriminated union, exhaustive by shrinking the type, predicates and default
// refused: SK1203 because `as Extract<...>` is believed, not checked: the handler of another type may be called; a `switch` passes

type Tagged = { readonly type: string };

export class Matcher<T extends Tagged, Left extends T, R> {
  constructor(
    private readonly value: T,
    private readonly handlers: ReadonlyMap<string, (value: T) => R>,
  ) {}

  with<K extends Left['type']>(
    type: K,
    handler: (value: Extract<T, { type: K }>) => R,
  ): Matcher<T, Exclude<Left, { type: K }>, R> {
    const wrapped = (value: T): R => handler(value as Extract<T, { type: K }>);
    return new Matcher(this.value, new Map([...this.handlers, [type, wrapped]]));
  }

  otherwise(fallback: (value: T) => R): R {
    return (this.handlers.get(this.value.type) ?? fallback)(this.value);
  }

  run(this: Matcher<T, never, R>): R {
    return this.otherwise((value) => {
      throw new Error(`unmatched ${value.type}`);
    });
  }
}

export const match = <T extends Tagged>(value: T) => ({
  returning: <R>(): Matcher<T, T, R> => new Matcher<T, T, R>(value, new Map()),
});

export type Shape =
  | { type: 'circle'; radius: number }
  | { type: 'rectangle'; width: number; height: number }
  | { type: 'polygon'; points: readonly (readonly [number, number])[] };

export const area = (shape: Shape): number =>
  match(shape)
    .returning<number>()
    .with('circle', ({ radius }) => Math.PI * radius ** 2)
    .with('rectangle', ({ width, height }) => width * height)
    .with('polygon', ({ points }) => {
      const twice = points.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
        return sum + x * nextY - nextX * y;
      }, 0);
      return Math.abs(twice) / 2;
    })
    .run();

type Guarded<T, R> = readonly [test: (value: T) => boolean, result: (value: T) => R];

export function cond<T, R>(...cases: readonly Guarded<T, R>[]): (value: T) => R | undefined {
  return (value) => cases.find(([test]) => test(value))?.[1](value);
}

const describe = cond<number, string>(
  [(n) => n < 0, () => 'negative'],
  [(n) => n === 0, () => 'zero'],
  [(n) => n % 2 === 0, (n) => `even ${n}`],
);

export function selfTest(): boolean {
  const shapes: Shape[] = [
    { type: 'circle', radius: 1 },
    { type: 'rectangle', width: 2, height: 3 },
    { type: 'polygon', points: [[0, 0], [4, 0], [0, 3]] },
  ];
  const corners = shapes.map((shape) =>
    match(shape)
      .returning<number>()
      .with('rectangle', () => 4)
      .otherwise((other) => (other.type === 'polygon' ? other.points.length : 0)),
  );
  return (
    shapes.map((shape) => area(shape).toFixed(2)).join() === '3.14,6.00,6.00' &&
    corners.join() === '0,4,3' &&
    [-1, 0, 8, 9].map(describe).join() === 'negative,zero,even 8,'
  );
}
