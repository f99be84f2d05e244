// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Log {
  readonly #lines: string[] = [];
  write(line: string): number {
    return this.#lines.push(line);
  }
}
const log = new Log();
const report = (line: string, write = log.write): number => write(line);

export function go(): number {
  return report('a');
}
