// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Job {
  readonly #id = 'job';
  #finish(): string {
    return this.#id;
  }
  finisher(): () => string {
    return this.#finish;
  }
}

export function go(): string {
  return new Job().finisher()();
}
