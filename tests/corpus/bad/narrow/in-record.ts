// rule: SK1232
// mechanism: in-record
// wrong: number, is string
interface A { readonly a?: string }
interface B { readonly b?: number }
function f(x: A | B): number { return 'b' in x ? (x.b ?? 0) : 0; }
export function go(): number {
  const rec: { [k: string]: string } = {};
  const k: string = 'b';
  rec[k] = 'text';
  const a: A = rec;
  return f(a);
}
