// rule: SK1219
// mechanism: class-lookalike
// wrong: string, is object
class Metres {
  constructor(readonly value: number) {}
}
class Feet {
  constructor(readonly value: number) {}
}
const show = (x: Metres | string): string => (x instanceof Metres ? 'm' : x);

export function go(): string {
  const height: Metres = new Feet(3);
  return show(height);
}
