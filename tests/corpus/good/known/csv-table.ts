// style: state machine over characters, typed columns by mapped and conditional types, schema as a value

type Column<T> = { readonly parse: (text: string) => T; readonly print: (value: T) => string };

export const text: Column<string> = { parse: (raw) => raw, print: (value) => value };
export const number: Column<number> = {
  parse(raw) {
    const value = Number(raw);
    if (raw.trim() === '' || Number.isNaN(value)) throw new RangeError(`not a number: ${raw}`);
    return value;
  },
  print: (value) => `${value}`,
};
export const optional = <T>(inner: Column<T>): Column<T | undefined> => ({
  parse: (raw) => (raw === '' ? undefined : inner.parse(raw)),
  print: (value) => (value === undefined ? '' : inner.print(value)),
});
export const list = <T>(inner: Column<T>, separator = ';'): Column<readonly T[]> => ({
  parse: (raw) => (raw === '' ? [] : raw.split(separator).map((part) => inner.parse(part))),
  print: (values) => values.map((value) => inner.print(value)).join(separator),
});

type State = 'start' | 'plain' | 'quoted' | 'quote';

export function parseRows(source: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let state: State = 'start';
  const endField = (): void => {
    row.push(field);
    field = '';
    state = 'start';
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  for (const char of source) {
    if (state === 'quoted') {
      if (char === '"') state = 'quote';
      else field += char;
    } else if (char === '"' && state !== 'plain') {
      if (state === 'quote') field += '"';
      state = 'quoted';
    } else if (char === separator) endField();
    else if (char === '\n') endRow();
    else if (char !== '\r') {
      field += char;
      state = 'plain';
    }
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

const quote = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export interface Person {
  readonly name: string;
  readonly age: number | undefined;
  readonly scores: readonly number[];
}

/** One column for each property of `R`. */
type Schema<R> = { readonly [K in keyof R]: Column<R[K]> };

const people: Schema<Person> = { name: text, age: optional(number), scores: list(number) };

export function readPeople(source: string): Person[] {
  const [header = [], ...rows] = parseRows(source);
  const position = new Map(header.map((name, index) => [name, index]));
  return rows.map((row) => {
    const cell = (name: keyof Person): string => row[position.get(name) ?? -1] ?? '';
    return {
      name: people.name.parse(cell('name')),
      age: people.age.parse(cell('age')),
      scores: people.scores.parse(cell('scores')),
    };
  });
}

export function writePeople(rows: Iterable<Person>): string {
  const lines = [Object.keys(people).join(',')];
  for (const { name, age, scores } of rows) {
    const cells = [people.name.print(name), people.age.print(age), people.scores.print(scores)];
    lines.push(cells.map(quote).join(','));
  }
  return lines.join('\n');
}

export function selfTest(): boolean {
  const source = 'scores,name,age\n1;2,"O""Neil, A",40\n,"two\nlines",\n';
  const read = readPeople(source);
  const written = writePeople(read);
  const again = readPeople(written);
  return (
    read.length === 2 &&
    read[0]?.name === 'O"Neil, A' &&
    read[0].scores[1] === 2 &&
    read[1]?.age === undefined &&
    JSON.stringify(again) === JSON.stringify(read) &&
    written.startsWith('name,age,scores\n"O""Neil, A",40,1;2')
  );
}
