// rule: SK1211
// mechanism: polymorphic-this-parameter
// wrong: throws TypeError
class Base {
  meet(_other: this): string {
    return '';
  }
}
class Named extends Base {
  readonly name: string | { readonly text: string } = { text: 'a' };
  override meet(other: this): string {
    return typeof other.name === 'string' ? other.name : other.name.text;
  }
}

export function go(): string {
  const base: Base = new Named();
  return base.meet(new Base());
}
