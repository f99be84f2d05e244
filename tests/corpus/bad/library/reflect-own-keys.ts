// rule: TS2583
// mechanism: reflect
// wrong: escapes
const key: unique symbol = Symbol('secret');
class Safe {
  readonly [key] = 7;
}

export function go(): boolean {
  const [found] = Reflect.ownKeys(new Safe());
  return typeof found === 'symbol' && found.description === 'secret';
}
