/**
 * Changes of a module's text between verification and bundling.
 *
 * Owns: `Edit` and how edits are applied. Invariants: edits of one text do not overlap; none adds or takes away a line end, so
 * that the lines of the source map hold.
 */
export interface Edit {
  readonly start: number;
  /** Exclusive; as `start` where something is only added. */
  readonly end: number;
  readonly text: string;
}

/** Of edits at one place, what was found first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: added } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) throw new Error('two edits of one module overlap');
    parts.push(text.slice(done, start), added);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** What stands for `from` to `to`: the line ends stay, since places are counted by them. */
export function replacing(source: string, from: number, to: number, text: string): Edit {
  const lineEnds = source.slice(from, to).match(/\r\n?|[\n\u2028\u2029]/gu) ?? [];
  return { start: from, end: to, text: text + lineEnds.join('') };
}
