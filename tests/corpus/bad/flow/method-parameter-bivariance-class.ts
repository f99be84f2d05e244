// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
class Formatter {
  format(value: string | number): string {
    return String(value);
  }
}
class Upper extends Formatter {
  override format(value: string): string {
    return value.toUpperCase();
  }
}

export function go(): string {
  const formatter: Formatter = new Upper();
  return formatter.format(5);
}
