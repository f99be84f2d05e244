function keep(...values: readonly unknown[]): void {}
class C1 {
  early = this.read();
  f: number = 1;
  read(): number { return this.f; }
}
export function go(): void {
  keep(new C1());
}
