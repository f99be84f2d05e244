// rule: SK1201
// mechanism: any-default-type-parameter
// wrong: number, is string
interface Reply<T = any> {
  readonly body: T;
}
const receive = (): Reply => ({ body: 'text' });

export function go(): number {
  return receive().body;
}
