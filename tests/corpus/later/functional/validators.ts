// style: validation combinators with accumulated errors, type inference by conditional types, a result union and string-keyed error paths

export type Validation<T> = { ok: true; value: T } | { ok: false; errors: string[] };
export type Validator<T> = (input: unknown, path?: string) => Validation<T>;
export type Infer<V> = V extends Validator<infer T> ? T : never;

const ok = <T>(value: T): Validation<T> => ({ ok: true, value });
const fail = (...errors: string[]): Validation<never> => ({ ok: false, errors });

export const string: Validator<string> = (input, path = '') =>
  typeof input === 'string' ? ok(input) : fail(`${path}: expected a string`);

export const number: Validator<number> = (input, path = '') =>
  typeof input === 'number' && !Number.isNaN(input) ? ok(input) : fail(`${path}: expected a number`);

export const boolean: Validator<boolean> = (input, path = '') =>
  typeof input === 'boolean' ? ok(input) : fail(`${path}: expected a boolean`);

export function oneOf<const T extends readonly string[]>(...options: T): Validator<T[number]> {
  return (input, path = '') => {
    const found = options.find((option) => option === input);
    return found === undefined ? fail(`${path}: expected one of ${options.join(', ')}`) : ok(found);
  };
}

export function array<T>(item: Validator<T>): Validator<T[]> {
  return (input, path = '') => {
    if (!Array.isArray(input)) return fail(`${path}: expected an array`);
    const values: T[] = [];
    const errors: string[] = [];
    input.forEach((element, index) => {
      const result = item(element, `${path}[${index}]`);
      if (result.ok) values.push(result.value);
      else errors.push(...result.errors);
    });
    return errors.length > 0 ? { ok: false, errors } : ok(values);
  };
}

export const optional =
  <T>(inner: Validator<T>): Validator<T | undefined> =>
  (input, path) =>
    input === undefined ? ok(undefined) : inner(input, path);

export const refine =
  <T>(inner: Validator<T>, test: (value: T) => boolean, message: string): Validator<T> =>
  (input, path = '') => {
    const result = inner(input, path);
    return result.ok && !test(result.value) ? fail(`${path}: ${message}`) : result;
  };

export const map =
  <A, B>(inner: Validator<A>, convert: (value: A) => B): Validator<B> =>
  (input, path) => {
    const result = inner(input, path);
    return result.ok ? ok(convert(result.value)) : result;
  };

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

export function pair<A, B>(names: readonly [string, string], a: Validator<A>, b: Validator<B>): Validator<[A, B]> {
  return (input, path = '') => {
    if (!isRecord(input)) return fail(`${path}: expected an object`);
    const left = a(input[names[0]], `${path}.${names[0]}`);
    const right = b(input[names[1]], `${path}.${names[1]}`);
    if (left.ok && right.ok) return ok([left.value, right.value]);
    return fail(...(left.ok ? [] : left.errors), ...(right.ok ? [] : right.errors));
  };
}

const colour = oneOf('red', 'green', 'blue');
type Colour = Infer<typeof colour>;
const point = pair(['x', 'y'], number, optional(refine(number, (n) => n >= 0, 'must not be negative')));
type Point = Infer<typeof point>;

export function selfTest(): boolean {
  const good = array(point)([{ x: 1, y: 2 }, { x: 3 }]);
  const bad = array(point)([{ x: 'a', y: -1 }, 7]);
  const chosen = colour('green');
  const name: Colour = chosen.ok ? chosen.value : 'red';
  const first: Point | undefined = good.ok ? good.value[0] : undefined;
  const length = map(string, (text) => text.length)('four');
  return (
    first?.[0] === 1 &&
    first[1] === 2 &&
    !bad.ok &&
    bad.errors.join('; ') ===
      '[0].x: expected a number; [0].y: must not be negative; [1]: expected an object' &&
    name === 'green' &&
    !colour('pink', 'c').ok &&
    length.ok &&
    length.value === 4 &&
    boolean(true).ok
  );
}
