/**
 * Makes a program that goes wrong smaller while it still does: first by fewer and lower choices, then by fewer lines.
 *
 * Owns: which smaller programs are tried, and in what order; they are judged in batches, as checking many at once is cheap.
 */

/** For each text, whether it is still interesting. */
/** A program's text, and the choices it was really made from. */
export type Make = (choices: readonly number[]) => { readonly text: string; readonly choices: readonly number[] };

export type Judge = (texts: readonly string[]) => Promise<readonly boolean[]>;

const batchSize = 24;

export async function shrink(choices: readonly number[], make: Make, judge: Judge, batches = 60): Promise<string> {
  const best = await shrinkChoices(choices, make, judge, { left: batches });
  return shrinkLines(make(best).text, judge, { left: batches });
}

interface Budget {
  left: number;
}

async function shrinkChoices(
  start: readonly number[],
  make: Make,
  judge: Judge,
  budget: Budget,
): Promise<readonly number[]> {
  let best = start;
  for (let size = Math.max(1, start.length >> 1); size >= 1 && budget.left > 0; size = size >> 1) {
    let found = await firstOf(candidates(best, size), best, make, judge, budget);
    while (found && budget.left > 0) {
      best = found;
      found = await firstOf(candidates(best, size), best, make, judge, budget);
    }
  }
  return best;
}

/** Without a chunk, or with a chunk of zeros. */
function* candidates(choices: readonly number[], size: number): Iterable<readonly number[]> {
  for (let at = 0; at < choices.length; at += size) {
    yield [...choices.slice(0, at), ...choices.slice(at + size)];
    const chunk = choices.slice(at, at + size);
    if (chunk.some((value) => value > 0)) {
      yield [...choices.slice(0, at), ...chunk.map(() => 0), ...choices.slice(at + size)];
      if (size === 1) yield [...choices.slice(0, at), ...chunk.map((value) => value >> 1), ...choices.slice(at + size)];
    }
  }
}

async function firstOf(
  tried: Iterable<readonly number[]>,
  best: readonly number[],
  make: Make,
  judge: Judge,
  budget: Budget,
): Promise<readonly number[] | undefined> {
  const limit = make(best).text.length;
  const seen = new Set<string>();
  let batch: { readonly choices: readonly number[]; readonly text: string }[] = [];
  const decide = async (): Promise<readonly number[] | undefined> => {
    budget.left -= 1;
    const verdicts = await judge(batch.map(({ text }) => text));
    const kept = batch.filter((_, index) => verdicts[index]).sort((a, b) => a.text.length - b.text.length);
    batch = [];
    return kept[0]?.choices;
  };
  for (const choices of tried) {
    if (budget.left <= 0) return undefined;
    const made = make(choices);
    if (made.text.length >= limit || seen.has(made.text)) continue;
    seen.add(made.text);
    batch.push({ choices: made.choices, text: made.text });
    if (batch.length < batchSize) continue;
    const found = await decide();
    if (found) return found;
  }
  return batch.length > 0 ? decide() : undefined;
}

async function shrinkLines(start: string, judge: Judge, budget: Budget): Promise<string> {
  let best = start;
  for (let again = true; again && budget.left > 0; ) {
    again = false;
    const smaller = withoutLines(best);
    for (let at = 0; at < smaller.length && budget.left > 0; at += batchSize) {
      budget.left -= 1;
      const batch = smaller.slice(at, at + batchSize);
      const verdicts = await judge(batch);
      const kept = batch.filter((_, index) => verdicts[index]).sort((a, b) => a.length - b.length);
      if (kept[0] === undefined) continue;
      best = kept[0];
      again = true;
      break;
    }
  }
  return best;
}

/** Without a line, without a block, and with a block's lines in its place; the largest cuts first. */
function withoutLines(text: string): readonly string[] {
  const lines = text.split('\n');
  const made = lines.flatMap((line, at) => {
    const end = endOf(lines, at);
    const gone = [...lines.slice(0, at), ...lines.slice(end + 1)];
    if (end === at) return [gone, ...shorterLines(line).map((short) => lines.with(at, short))];
    return [gone, [...lines.slice(0, at), ...lines.slice(at + 1, end), ...lines.slice(end + 1)]];
  });
  return [...new Set(made.map((kept) => kept.join('\n')))].sort((a, b) => a.length - b.length);
}

/** The last line of the block that a line opens; the line itself when it opens none. */
function endOf(lines: readonly string[], at: number): number {
  let depth = 0;
  for (let i = at; i < lines.length; i++) {
    for (const sign of lines[i] ?? '') {
      if (/[{([]/.test(sign)) depth += 1;
      if (/[})\]]/.test(sign)) depth -= 1;
    }
    if (depth <= 0) return i;
  }
  return at;
}

/** Members of a type or literal left out, calls replaced by their argument. */
function shorterLines(line: string): readonly string[] {
  const parts = [...line.matchAll(/(?<=[{;,[] ?)[^{}[\];,()]+[;,] /g)].map(
    (found) => line.slice(0, found.index) + line.slice(found.index + found[0].length),
  );
  const last = [...line.matchAll(/[;,] [^{}[\];,()]+(?= ?[}\]])/g)].map(
    (found) => line.slice(0, found.index) + line.slice(found.index + found[0].length),
  );
  const plain = [...line.matchAll(/some<[^()]*>\(/g)].map(
    (found) => line.slice(0, found.index) + line.slice(found.index + found[0].length - 1),
  );
  const unions = [...line.matchAll(/ \| [\w"]+|\b[\w"]+ \| /g)].map(
    (found) => line.slice(0, found.index) + line.slice(found.index + found[0].length),
  );
  return [...parts, ...last, ...plain, ...unions];
}
