// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Prefixer {
  constructor(readonly prefix: string) {}
  add(text: string): string {
    return this.prefix + text;
  }
}

export function go(): string {
  const prefixer = new Prefixer('a');
  return ['b'].map(prefixer.add).join('');
}
