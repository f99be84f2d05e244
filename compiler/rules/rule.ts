/**
 * A rule: the only source of its code, its page, its examples and its tests.
 *
 * Owns: `RulePage`, what every rule file exports, whichever pass it belongs to. A pass finds facts; the rule turns a fact
 * into words. Invariants, kept by `tests/compiler/rules.test.ts`: every code is unique and in its band, each bad example
 * yields exactly that code, each good one nothing, each has a page in `docs/rules/`.
 */

/** A small program: one `main.ts`, or several files by name. */
export type Example = string | Readonly<Record<string, string>>;

export interface RulePage {
  /** `SK1` sealing and soundness, `SK2` ownership, `SK3` contracts, `SK4` manifest and system, `SK5` image and boot. */
  readonly code: `SK${1 | 2 | 3 | 4 | 5}${string}`;
  /** Kebab-case, the file's name. */
  readonly name: string;
  /** One line for lists: what is not allowed. */
  readonly summary: string;
  /** Why the rule is there, in a sentence or two; printed with each finding. */
  readonly why: string;
  /** What to write instead. */
  readonly help: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}
