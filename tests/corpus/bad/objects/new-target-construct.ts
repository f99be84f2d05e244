// rule: SK1250
// mechanism: new-target
// wrong: throws TypeError
class Model {
  readonly twin: Model | undefined;
  constructor(twins: boolean) {
    this.twin = twins ? new new.target(false) : undefined;
  }
}
class User extends Model {
  readonly name: string;
  constructor(name: { readonly text: string }) {
    super(name.text.length > 0);
    this.name = name.text;
  }
}

export function go(): string {
  return new User({ text: 'a' }).name;
}
