// rule: SK1250
// mechanism: static-this-construct
// wrong: throws TypeError
const make = (type: typeof Model): Model => new type();

class Model {
  static create(): Model {
    return make(this);
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
