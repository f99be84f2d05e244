// rule: SK1232
// mechanism: in-record
// wrong: number, is string
interface A { readonly a?: string | undefined }
interface B { readonly b?: number }
function f(x: A | B): number { return 'b' in x ? (x.b ?? 0) : 0; }
export function go(): number {
  const m = /(?<b>\w+)/.exec('text');
  const a: A = m?.groups ?? {};
  return f(a);
}
