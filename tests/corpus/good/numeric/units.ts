// style: branded-free unit conversion tables, keyof typeof, conditional types in moderation

const LENGTH = { mm: 0.001, cm: 0.01, m: 1, km: 1000, inch: 0.0254, mile: 1609.344 } as const;
const MASS = { g: 0.001, kg: 1, lb: 0.45359237, t: 1000 } as const;
const TIME = { ms: 0.001, s: 1, min: 60, h: 3600 } as const;

const DIMENSIONS = { length: LENGTH, mass: MASS, time: TIME } as const;

export type Dimension = keyof typeof DIMENSIONS;
export type UnitOf<D extends Dimension> = keyof (typeof DIMENSIONS)[D] & string;
export type Unit = { [D in Dimension]: UnitOf<D> }[Dimension];

export interface Quantity<D extends Dimension> {
  readonly dimension: D;
  readonly amount: number;
}

export const metres = (amount: number, unit: UnitOf<'length'> = 'm'): Quantity<'length'> => ({
  dimension: 'length',
  amount: amount * LENGTH[unit],
});
export const kilograms = (amount: number, unit: UnitOf<'mass'> = 'kg'): Quantity<'mass'> => ({
  dimension: 'mass',
  amount: amount * MASS[unit],
});
export const seconds = (amount: number, unit: UnitOf<'time'> = 's'): Quantity<'time'> => ({
  dimension: 'time',
  amount: amount * TIME[unit],
});

export function add<D extends Dimension>(a: Quantity<D>, b: Quantity<D>): Quantity<D> {
  return { ...a, amount: a.amount + b.amount };
}

export function factor(unit: Unit): number {
  const tables: readonly Readonly<Record<string, number>>[] = [LENGTH, MASS, TIME];
  for (const table of tables) {
    const value = table[unit];
    if (value !== undefined) return value;
  }
  throw new RangeError(`unknown unit ${unit}`);
}

export function convert(quantity: Quantity<Dimension>, unit: Unit): number {
  if (!(unit in DIMENSIONS[quantity.dimension])) throw new TypeError(`${unit} does not measure ${quantity.dimension}`);
  return quantity.amount / factor(unit);
}

export function formatDuration(time: Quantity<'time'>): string {
  let rest = Math.round(time.amount * 1000);
  const parts: string[] = [];
  for (const unit of ['h', 'min', 's', 'ms'] as const) {
    const size = TIME[unit] * 1000;
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) parts.push(`${count}${unit}`);
  }
  return parts.length > 0 ? parts.join(' ') : '0s';
}

export function selfTest(): boolean {
  const distance = add(metres(3, 'mile'), metres(200));
  let refused = false;
  try {
    convert(kilograms(1), 'km');
  } catch (error) {
    refused = error instanceof TypeError;
  }
  return (
    Math.abs(convert(distance, 'km') - 5.028032) < 1e-9 &&
    convert(kilograms(2, 't'), 'kg') === 2000 &&
    formatDuration(seconds(3725.25)) === '1h 2min 5s 250ms' &&
    formatDuration(seconds(0)) === '0s' &&
    refused
  );
}
