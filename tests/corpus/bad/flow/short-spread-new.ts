// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
class Named {
  constructor(
    readonly count: number | undefined,
    readonly text: string,
  ) {}
}

export function go(): string {
  const head: [number?] = [];
  return new Named(...head, 'a').text.toUpperCase();
}
