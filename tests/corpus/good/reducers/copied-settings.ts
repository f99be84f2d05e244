// style: settings merged by spreads and rests, names that objects of the library have too, keys computed in literals

export interface Patch {
  readonly name?: string;
  readonly size?: number;
  readonly message?: string;
}

export interface Settings {
  readonly name: string;
  readonly size: number;
  readonly message: string;
}

const defaults: Settings = { name: 'main', size: 3, message: '' };

export const patched = (before: Settings, patch: Patch): Settings => ({ ...before, ...patch });

export function withoutMessage({ message: _, ...rest }: Settings): { readonly name: string; readonly size: number } {
  return rest;
}

interface Named {
  readonly name: string;
}

export const numbered = (list: readonly Named[]): readonly (Named & { readonly id: number })[] =>
  list.map((item, id) => ({ ...item, id }));

const total = 'total';
const mark: unique symbol = Symbol('mark');

export function counted(counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return { ...counts, [total]: (counts[total] ?? 0) + 1, [key]: (counts[key] ?? 0) + 1 };
}

export function scored(key: 'left' | 'right', points: number): { left: number; right: number } {
  const scores = { left: 0, right: 0, [key]: points };
  return { left: scores.left, right: scores.right };
}

const sizeOf = (list: { readonly length: number }): number => list.length;

export function marked(base: { readonly kind: string }): { readonly kind: string; readonly [mark]: number } {
  return { ...base, [mark]: sizeOf([1, 2]) + sizeOf('abc') + new Map([['a', 1]]).size };
}

function split(pair: { readonly left: number; readonly right: number; readonly rest: string }): string {
  let left: number;
  let others: { readonly right: number; readonly rest: string };
  ({ left, ...others } = pair);
  return `${left}${others.right}${others.rest}`;
}

export function selfTest(): boolean {
  const { name, size } = patched(defaults, { size: 4 });
  const [first] = numbered([{ name: 'a' }]);
  return (
    name === 'main' &&
    size === 4 &&
    withoutMessage(defaults).size === 3 &&
    first?.id === 0 &&
    first.name === 'a' &&
    counted({ a: 1 }, 'a')['a'] === 2 &&
    counted({}, 'b')[total] === 1 &&
    scored('left', 2).left === 2 &&
    marked({ kind: 'x' })[mark] === 6 &&
    split({ left: 1, right: 2, rest: 'c' }) === '12c'
  );
}
