// style: hand-written validation of unknown, decoder combinators, inferred static types

export type Decoder<T> = (input: unknown, path?: string) => T;
export type Infer<D> = D extends Decoder<infer T> ? T : never;

export class DecodeError extends Error {
  constructor(path: string, expected: string, input: unknown) {
    super(`${path}: expected ${expected}, got ${input === null ? 'null' : typeof input}`);
    this.name = 'DecodeError';
  }
}

export const string: Decoder<string> = (input, path = '$') => {
  if (typeof input !== 'string') throw new DecodeError(path, 'string', input);
  return input;
};

export const number: Decoder<number> = (input, path = '$') => {
  if (typeof input !== 'number' || !Number.isFinite(input)) throw new DecodeError(path, 'number', input);
  return input;
};

export const boolean: Decoder<boolean> = (input, path = '$') => {
  if (typeof input !== 'boolean') throw new DecodeError(path, 'boolean', input);
  return input;
};

export function array<T>(item: Decoder<T>): Decoder<T[]> {
  return (input, path = '$') => {
    if (!Array.isArray(input)) throw new DecodeError(path, 'array', input);
    return input.map((element, i) => item(element, `${path}[${i}]`));
  };
}

export function optional<T>(inner: Decoder<T>): Decoder<T | undefined> {
  return (input, path) => (input === undefined || input === null ? undefined : inner(input, path));
}

export function oneOf<const T extends string>(...choices: readonly T[]): Decoder<T> {
  return (input, path = '$') => {
    const found = choices.find((choice) => choice === input);
    if (found === undefined) throw new DecodeError(path, choices.join(' | '), input);
    return found;
  };
}

export function field<T>(input: unknown, key: string, decoder: Decoder<T>, path = '$'): T {
  if (typeof input !== 'object' || input === null) throw new DecodeError(path, 'object', input);
  const entry = Object.entries(input).find(([name]) => name === key);
  return decoder(entry?.[1], `${path}.${key}`);
}

const role = oneOf('admin', 'editor', 'reader');

const user = (input: unknown, path?: string) => ({
  id: field(input, 'id', number, path),
  name: field(input, 'name', string, path),
  role: field(input, 'role', role, path),
  email: field(input, 'email', optional(string), path),
  tags: field(input, 'tags', array(string), path),
});

export type User = Infer<typeof user>;

export function parseUsers(json: string): User[] {
  return array(user)(JSON.parse(json));
}

export function selfTest(): boolean {
  const [first, second] = parseUsers(
    '[{"id":1,"name":"Ada","role":"admin","tags":["a"]},{"id":2,"name":"Bob","role":"reader","email":"b@x","tags":[]}]',
  );
  const errors = ['[{"id":1}]', '{}', '[{"id":1,"name":"A","role":"boss","tags":[]}]', '[{"id":1,"name":"A","role":"admin","tags":[3]}]'].map(
    (text) => {
      try {
        parseUsers(text);
        return 'none';
      } catch (error) {
        return error instanceof DecodeError ? error.message : 'other';
      }
    },
  );
  return (
    first?.role === 'admin' &&
    first.email === undefined &&
    second?.email === 'b@x' &&
    errors[0] === '$[0].name: expected string, got undefined' &&
    errors[1] === '$: expected array, got object' &&
    errors[2] === '$[0].role: expected admin | editor | reader, got string' &&
    errors[3] === '$[0].tags[0]: expected string, got number'
  );
}
