// rule: SK1244
// mechanism: closure-kept-before-let-is-set
// wrong: number, is undefined
class Box {
  readonly jobs: (() => number)[] = [];
  fill(): void {
    let first: number;
    this.jobs.push(() => first);
    for (const n of this.numbers()) {
      first = n;
    }
  }
  numbers(): readonly number[] {
    return [];
  }
  run(): number {
    const [job] = this.jobs;
    return job ? job() : 0;
  }
}
export function go(): number {
  const box = new Box();
  box.fill();
  return box.run();
}
