/** What every command of the shell is given as its arguments, and how it speaks of paths. */

export interface CommandArgs {
  /** The words after the command's name. */
  readonly words: readonly string[];
  /** The terminal's width when the output goes there, otherwise 0. */
  readonly columns: number;
}

/** A path as a person writes it, relative to the disk: `/` is the disk, and an end with `/` means nothing. */
export function pathOf(word: string): string {
  const start = word.startsWith('/') ? 1 : 0;
  const end = word.length > start && word.endsWith('/') ? word.length - 1 : word.length;
  const path = word.slice(start, end);
  return path === '.' ? '' : path.startsWith('./') ? path.slice(2) : path;
}

/** Words that begin with `-`, taken apart into letters, and the others. `--` ends the options. */
export function options(words: readonly string[]): {
  readonly letters: ReadonlySet<string>;
  readonly rest: readonly string[];
} {
  const letters = new Set<string>();
  const rest: string[] = [];
  let open = true;
  for (const word of words) {
    if (open && word === '--') open = false;
    else if (open && word.length > 1 && word.startsWith('-') && !isNumber(word))
      for (const letter of word.slice(1)) letters.add(letter);
    else rest.push(word);
  }
  return { letters, rest };
}

/** Why an option is not understood; undefined when all are known. */
export function unknownOption(command: string, letters: ReadonlySet<string>, known: string): string | undefined {
  for (const letter of letters) {
    if (known.includes(letter)) continue;
    const has = known === '' ? 'it has none' : `it has ${[...known].map((one) => `-${one}`).join(', ')}`;
    return `${command} has no option -${letter}: ${has}`;
  }
  return undefined;
}

const isNumber = (word: string): boolean => /^-[0-9]+$/.test(word);

/** A whole number of at most nine digits; undefined for anything else. */
export function wholeNumber(word: string): number | undefined {
  return /^[0-9]{1,9}$/.test(word) ? Number(word) : undefined;
}
