// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
class Named {
  constructor(
    readonly count: number | undefined,
    readonly text: string,
  ) {}
}
class Counted extends Named {
  constructor(...head: [number?]) {
    super(...head, 'a');
  }
}

export function go(): string {
  return new Counted().text.toUpperCase();
}
