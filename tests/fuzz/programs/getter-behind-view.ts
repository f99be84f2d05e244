function keep(...values: readonly unknown[]): void {}
class C10 {
  n = 0;
  get p(): number | string { this.n += 1; return this.n % 2 === 0 ? '' : 1; }
}
export function go(): void {
  const v11 = new C10();
  const v12: { readonly p: number | string } = v11;
  if (typeof v12.p === 'number') { const c = v12.p; keep(c); }
}
