// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Job {
  readonly #id = 'job';
  run(): string {
    return this.#id;
  }
}

export function go(): string {
  for (const { run } of [new Job()]) return run();
  return '';
}
