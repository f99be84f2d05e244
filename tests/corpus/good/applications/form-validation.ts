// style: generic form state with mapped types, keyof loops, validators as functions, fluent rules

export type Validator<T> = (value: T) => string | null;
export type Rules<F> = { readonly [K in keyof F]?: readonly Validator<F[K]>[] };
export type Errors<F> = { [K in keyof F]?: string };

export const required: Validator<string> = (value) => (value.trim() === '' ? 'required' : null);
export const minLength = (n: number): Validator<string> => (value) => (value.length < n ? `at least ${n} characters` : null);
export const between = (low: number, high: number): Validator<number> => (value) =>
  value >= low && value <= high ? null : `between ${low} and ${high}`;
export const matches = (pattern: RegExp, message: string): Validator<string> => (value) => (pattern.test(value) ? null : message);
export const optional = <T>(...validators: Validator<T>[]): Validator<T | undefined> => (value) =>
  value === undefined ? null : firstError(value, validators);

export function firstError<T>(value: T, validators: readonly Validator<T>[]): string | null {
  for (const validate of validators) {
    const error = validate(value);
    if (error !== null) return error;
  }
  return null;
}

export interface SignUp {
  name: string;
  email: string;
  age: number;
  nickname: string | undefined;
}

export const signUpRules: Rules<SignUp> = {
  name: [required, minLength(2)],
  email: [required, matches(/^\S+@\S+\.\S+$/, 'not an address')],
  age: [between(18, 120)],
  nickname: [optional(minLength(3))],
};

export function validateSignUp(form: SignUp): Errors<SignUp> {
  const errors: Errors<SignUp> = {};
  const check = <T>(value: T, validators: readonly Validator<T>[] | undefined, report: (message: string) => void) => {
    const error = firstError(value, validators ?? []);
    if (error !== null) report(error);
  };
  check(form.name, signUpRules.name, (message) => (errors.name = message));
  check(form.email, signUpRules.email, (message) => (errors.email = message));
  check(form.age, signUpRules.age, (message) => (errors.age = message));
  check(form.nickname, signUpRules.nickname, (message) => (errors.nickname = message));
  return errors;
}

export class Form<F extends object> {
  private touched = new Set<keyof F>();

  constructor(
    private values: F,
    private readonly validate: (values: F) => Errors<F>,
  ) {}

  change(patch: Partial<F>, ...fields: (keyof F)[]): this {
    this.values = { ...this.values, ...patch };
    fields.forEach((field) => this.touched.add(field));
    return this;
  }

  error(field: keyof F): string | undefined {
    return this.touched.has(field) ? this.validate(this.values)[field] : undefined;
  }

  get isValid(): boolean {
    return Object.keys(this.validate(this.values)).length === 0;
  }
}

export function selfTest(): boolean {
  const form = new Form<SignUp>({ name: '', email: '', age: 0, nickname: undefined }, validateSignUp);
  const silent = form.error('name');
  form.change({ name: 'A', email: 'a@b' }, 'name', 'email');
  const errors = [form.error('name'), form.error('email'), form.error('age')];
  form.change({ name: 'Ada', email: 'ada@example.org', age: 36, nickname: 'ad' }, 'nickname');
  const nick = form.error('nickname');
  form.change({ nickname: 'lovelace' });
  return silent === undefined && errors[0] === 'at least 2 characters' && errors[1] === 'not an address' && errors[2] === undefined && nick === 'at least 3 characters' && form.isValid;
}
