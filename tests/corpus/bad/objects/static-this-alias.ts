// rule: SK1250
// mechanism: static-this-construct
// wrong: throws TypeError
class Model {
  static create(): Model {
    const type = this;
    return new type();
  }
}
class User extends Model {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name.trim();
  }
}

export function go(): string {
  const user = User.create();
  return user instanceof User ? user.name : '';
}
