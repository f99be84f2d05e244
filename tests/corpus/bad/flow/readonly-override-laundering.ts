// rule: SK1213
// mechanism: readonly-override-laundering
// wrong: escapes
class Base {
  readonly limit: number = 1;
}
class Open extends Base {
  override limit: number = 1;
}
function fixed(base: Base): Base {
  return base;
}

export function go(): boolean {
  const open = new Open();
  const base = fixed(open);
  const lax: { limit: number } = base;
  lax.limit = 5;
  return base.limit === 5;
}
