// rule: SK1240
// mechanism: method-borrowed
// wrong: throws TypeError
interface Handlers {
  readonly done: () => string;
}
class Job {
  readonly #id = { name: 'job' };
  finish(): string {
    return this.#id.name;
  }
}

export function go(): string {
  const job = new Job();
  const handlers: Handlers = { done: job.finish };
  return handlers.done();
}
