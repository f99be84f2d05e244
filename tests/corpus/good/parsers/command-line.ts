// style: generic inference over a const option table, mapped and conditional types

type OptionSpec =
  | { readonly type: 'string'; readonly alias?: string; readonly default?: string }
  | { readonly type: 'number'; readonly alias?: string; readonly default?: number }
  | { readonly type: 'flag'; readonly alias?: string };

type Specs = { readonly [name: string]: OptionSpec };

interface ParsedArgs {
  readonly strings: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly flags: ReadonlySet<string>;
  readonly rest: readonly string[];
}

export class UsageError extends Error {}

function findOption(specs: Specs, word: string): [string, OptionSpec] | undefined {
  return Object.entries(specs).find(([name, spec]) => word === `--${name}` || (spec.alias && word === `-${spec.alias}`));
}

export function parseArgs(specs: Specs, argv: readonly string[]): ParsedArgs {
  const strings = new Map<string, string>();
  const numbers = new Map<string, number>();
  const flags = new Set<string>();
  const rest: string[] = [];

  for (const [name, spec] of Object.entries(specs)) {
    if (spec.type === 'string' && spec.default !== undefined) strings.set(name, spec.default);
    if (spec.type === 'number' && spec.default !== undefined) numbers.set(name, spec.default);
  }

  const queue = argv.flatMap((word) => {
    const eq = word.indexOf('=');
    return word.startsWith('--') && eq > 0 ? [word.slice(0, eq), word.slice(eq + 1)] : [word];
  });

  let word = queue.shift();
  while (word !== undefined) {
    if (word === '--') {
      rest.push(...queue);
      break;
    }
    if (!word.startsWith('-')) {
      rest.push(word);
      word = queue.shift();
      continue;
    }
    const found = findOption(specs, word);
    if (!found) throw new UsageError(`unknown option ${word}`);
    const [name, spec] = found;
    if (spec.type === 'flag') {
      flags.add(name);
    } else {
      const value = queue.shift();
      if (value === undefined) throw new UsageError(`${word} needs a value`);
      if (spec.type === 'string') {
        strings.set(name, value);
      } else {
        const num = Number(value);
        if (Number.isNaN(num)) throw new UsageError(`${word} needs a number, not ${value}`);
        numbers.set(name, num);
      }
    }
    word = queue.shift();
  }
  return { strings, numbers, flags, rest };
}

const specs = {
  output: { type: 'string', alias: 'o', default: 'a.out' },
  level: { type: 'number', alias: 'O' },
  verbose: { type: 'flag', alias: 'v' },
} as const satisfies Specs;

export function selfTest(): boolean {
  const args = parseArgs(specs, ['-v', 'main.c', '--level=2', '--', '-x']);
  const message = (() => {
    try {
      parseArgs(specs, ['--level', 'high']);
      return 'none';
    } catch (e) {
      return e instanceof UsageError ? e.message : 'other';
    }
  })();
  return (
    args.flags.has('verbose') &&
    args.strings.get('output') === 'a.out' &&
    args.numbers.get('level') === 2 &&
    args.rest.join(' ') === 'main.c -x' &&
    message === '--level needs a number, not high'
  );
}
