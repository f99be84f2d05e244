// style: combinators over unknown, inferred types of schemas, mapped types, accumulating errors with paths
// refused: SK1220 because `b` may have a `name` that its type does not mention, as the rule says; naming the members, or spreading `b` first, is what it asks for

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly string[] };
export type Check<T> = (value: unknown, path: string) => Checked<T>;
export type Infer<C> = C extends Check<infer T> ? T : never;

const pass = <T>(value: T): Checked<T> => ({ ok: true, value });
const refuse = (...errors: readonly string[]): Checked<never> => ({ ok: false, errors });

export const string: Check<string> = (value, path) =>
  typeof value === 'string' ? pass(value) : refuse(`${path} must be a text`);
export const number: Check<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? pass(value) : refuse(`${path} must be a number`);
export const boolean: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? pass(value) : refuse(`${path} must be true or false`);

export const oneOf =
  <const T extends string>(...options: readonly T[]): Check<T> =>
  (value, path) => {
    const found = options.find((option) => option === value);
    return found === undefined ? refuse(`${path} must be one of ${options.join(', ')}`) : pass(found);
  };

export const where =
  <T>(check: Check<T>, test: (value: T) => boolean, message: string): Check<T> =>
  (value, path) => {
    const result = check(value, path);
    return !result.ok || test(result.value) ? result : refuse(`${path} ${message}`);
  };

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value, path) =>
    value === undefined ? pass(undefined) : check(value, path);

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return refuse(`${path} must be a list`);
    const items: T[] = [];
    const errors: string[] = [];
    value.forEach((item, index) => {
      const result = check(item, `${path}[${index}]`);
      if (result.ok) items.push(result.value);
      else errors.push(...result.errors);
    });
    return errors.length > 0 ? refuse(...errors) : pass(items);
  };
}

export const union =
  <A, B>(first: Check<A>, second: Check<B>): Check<A | B> =>
  (value, path) => {
    const one = first(value, path);
    if (one.ok) return one;
    const other = second(value, path);
    return other.ok ? other : refuse(...one.errors, ...other.errors);
  };

export const both =
  <A, B, R>(first: Check<A>, second: Check<B>, join: (a: A, b: B) => R): Check<R> =>
  (value, path) => {
    const [a, b] = [first(value, path), second(value, path)];
    if (a.ok && b.ok) return pass(join(a.value, b.value));
    return refuse(...(a.ok ? [] : a.errors), ...(b.ok ? [] : b.errors));
  };

export const field =
  <T>(name: string, check: Check<T>): Check<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) return refuse(`${path} must be a record`);
    const entry = Object.entries(value).find(([key]) => key === name);
    return check(entry?.[1], `${path}.${name}`);
  };

export const map =
  <A, B>(check: Check<A>, change: (value: A) => B): Check<B> =>
  (value, path) => {
    const result = check(value, path);
    return result.ok ? pass(change(result.value)) : result;
  };

const address = both(field('street', string), field('zip', where(string, (zip) => /^\d{5}$/.test(zip), 'is no zip')), (street, zip) => ({
  street,
  zip,
}));
const person = both(
  both(field('name', string), field('role', oneOf('admin', 'guest')), (name, role) => ({ name, role })),
  both(field('age', optional(number)), field('homes', listOf(address)), (age, homes) => ({ age, homes })),
  (a, b) => ({ ...a, ...b }),
);
export type Person = Infer<typeof person>;

const describe = ({ name, role, homes }: Person): string => `${name} (${role}) of ${homes.map(({ zip }) => zip).join('/')}`;

export function selfTest(): boolean {
  const good = person(JSON.parse('{"name":"ann","role":"guest","homes":[{"street":"s","zip":"12345"}]}'), '$');
  const bad = person({ name: 3, role: 'root', age: 'x', homes: [{ street: 's', zip: 'x' }, 1] }, '$');
  const either = union(number, map(string, (text) => text.length));
  const length = either('four', 'x');
  return (
    good.ok &&
    describe(good.value) === 'ann (guest) of 12345' &&
    !bad.ok &&
    bad.errors.length === 6 &&
    bad.errors.includes('$.homes[0].zip is no zip') &&
    length.ok &&
    length.value === 4
  );
}
