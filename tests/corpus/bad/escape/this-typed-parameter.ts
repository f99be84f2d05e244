// rule: SK1006
// mechanism: this-parameter-erased
// wrong: throws TypeError
interface Holder {
  readonly label: string;
}

function describe(this: Holder): string {
  return this.label.trim();
}

export function go(): string {
  const holder: { describe(): string } = { describe };
  return holder.describe();
}
