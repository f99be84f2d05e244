// rule: SK1211
// mechanism: promise-like-implementation
// wrong: throws TypeError
interface Task<T> {
  done(next: { take(value: T): string }): string;
}
const trim = { take: (value: string): string => value.trim() };
const wide: { take(value: string | number): string } = trim;
const task: Task<string | number> = { done: (next) => next.take(1) };

export function go(): string {
  return task.done(wide);
}
