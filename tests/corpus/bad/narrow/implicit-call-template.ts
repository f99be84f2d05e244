// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
class Meter {
  note: string | undefined = 'a';
  toString(): string {
    this.note = undefined;
    return 'meter';
  }
}

export function go(): string {
  const meter = new Meter();
  if (meter.note === undefined) return '';
  const label = `${meter}`;
  return label === '' ? '' : meter.note;
}
