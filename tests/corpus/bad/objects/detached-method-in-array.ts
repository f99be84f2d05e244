// rule: SK1240
// mechanism: method-borrowed
// wrong: throws TypeError
class Task {
  readonly #label = 'task';
  run(): string {
    return this.#label;
  }
}

export function go(): string {
  const steps = [new Task().run];
  for (const step of steps) return step();
  return '';
}
