// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Log {
  readonly lines: string[] = [];
  write(line: string): number {
    return this.lines.push(line);
  }
}

export function go(): number {
  const write = new Log().write;
  return write('a');
}
