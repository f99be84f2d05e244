// rule: SK1220
// mechanism: shadowing-spread
// wrong: boolean, is string
interface Base {
  readonly on: boolean;
}
interface Extra {
  readonly title: string;
}
const combine = (base: Base, extra: Extra): Base & Extra => ({ ...base, ...extra });

export function go(): boolean {
  const extra = { title: 'a', on: 'yes' };
  return combine({ on: true }, extra).on;
}
