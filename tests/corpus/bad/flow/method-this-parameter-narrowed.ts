// rule: SK1211
// mechanism: polymorphic-this-parameter
// wrong: number, is string
class Base {
  other: this | undefined = undefined;
  setOther(other: this): void {
    this.other = other;
  }
}
class Counted extends Base {
  extra = 1;
}
class Named extends Base {
  extra = 'name';
}

export function go(): number {
  const counted = new Counted();
  const base: Base = counted;
  base.setOther(new Named());
  return counted.other?.extra ?? 0;
}
