// style: monadic parser combinators, recursive grammar through lazy, tagged results

export interface State {
  readonly text: string;
  readonly index: number;
}

export type Outcome<T> =
  | { readonly success: true; readonly value: T; readonly rest: State }
  | { readonly success: false; readonly expected: string; readonly at: number };

export type Parser<T> = (state: State) => Outcome<T>;

const succeed = <T>(value: T, rest: State): Outcome<T> => ({ success: true, value, rest });
const fail = (expected: string, at: number): Outcome<never> => ({ success: false, expected, at });

export const literal = <S extends string>(text: S): Parser<S> => (state) =>
  state.text.startsWith(text, state.index)
    ? succeed(text, { ...state, index: state.index + text.length })
    : fail(`"${text}"`, state.index);

export const pattern = (regex: RegExp, name: string): Parser<string> => {
  const sticky = new RegExp(regex.source, 'y');
  return (state) => {
    sticky.lastIndex = state.index;
    const match = sticky.exec(state.text);
    return match ? succeed(match[0], { ...state, index: state.index + match[0].length }) : fail(name, state.index);
  };
};

export const map = <A, B>(parser: Parser<A>, f: (value: A) => B): Parser<B> => (state) => {
  const outcome = parser(state);
  return outcome.success ? succeed(f(outcome.value), outcome.rest) : outcome;
};

export const chain = <A, B>(parser: Parser<A>, next: (value: A) => Parser<B>): Parser<B> => (state) => {
  const outcome = parser(state);
  return outcome.success ? next(outcome.value)(outcome.rest) : outcome;
};

export const both = <A, B>(first: Parser<A>, second: Parser<B>): Parser<[A, B]> =>
  chain(first, (a) => map(second, (b) => [a, b]));

export const left = <A, B>(first: Parser<A>, second: Parser<B>): Parser<A> => map(both(first, second), ([a]) => a);
export const right = <A, B>(first: Parser<A>, second: Parser<B>): Parser<B> => map(both(first, second), ([, b]) => b);

export const choice = <T>(...parsers: Parser<T>[]): Parser<T> => (state) => {
  let furthest: Outcome<T> = fail('something', state.index);
  for (const parser of parsers) {
    const outcome = parser(state);
    if (outcome.success) return outcome;
    if (!furthest.success && outcome.at >= furthest.at) furthest = outcome;
  }
  return furthest;
};

export const many = <T>(parser: Parser<T>): Parser<T[]> => (state) => {
  const values: T[] = [];
  let rest = state;
  for (;;) {
    const outcome = parser(rest);
    if (!outcome.success) return succeed(values, rest);
    values.push(outcome.value);
    rest = outcome.rest;
  }
};

export const separated = <T, S>(parser: Parser<T>, separator: Parser<S>): Parser<T[]> =>
  choice(
    map(both(parser, many(right(separator, parser))), ([first, others]) => [first, ...others]),
    (state) => succeed([], state),
  );

export const lazy = <T>(make: () => Parser<T>): Parser<T> => (state) => make()(state);
export const token = <T>(parser: Parser<T>): Parser<T> => left(parser, pattern(/\s*/, 'space'));

export function parse<T>(parser: Parser<T>, text: string): T {
  const outcome = parser({ text, index: 0 });
  if (!outcome.success) throw new SyntaxError(`expected ${outcome.expected} at ${outcome.at}`);
  if (outcome.rest.index < text.length) throw new SyntaxError(`unexpected text at ${outcome.rest.index}`);
  return outcome.value;
}

type Data = number | string | Data[];

const number: Parser<Data> = token(map(pattern(/-?\d+/, 'a number'), Number));
const word: Parser<Data> = token(pattern(/[a-z]+/, 'a word'));
const list: Parser<Data> = lazy(() =>
  left(right(token(literal('[')), separated(data, token(literal(',')))), token(literal(']'))),
);
const data: Parser<Data> = choice(number, word, list);

export function selfTest(): boolean {
  const value = parse(data, '[1, [two, -3 ], [ ], four]');
  let message = '';
  try {
    parse(data, '[1, [2, ?]]');
  } catch (error) {
    if (error instanceof SyntaxError) message = error.message;
  }
  return JSON.stringify(value) === '[1,["two",-3],[],"four"]' && message.startsWith('expected');
}
