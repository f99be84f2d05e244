/**
 * A finding about somebody's program, as data.
 *
 * Owns: the shape that text, JSON, SARIF and the editor render. A diagnostic is never thrown. Lines and columns count
 * from 1, columns in UTF-16 code units; `end` is exclusive.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}
export interface Span {
  /** Absolute path, or as the user wrote it when the file could not be read. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}
export interface RelatedPlace extends Span {
  /** A label of a few words: `moved here`. */
  readonly message: string;
}
/** A change of text that repairs the program; offered only where it is mechanical. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly (Span & { readonly text: string })[];
}
export interface Diagnostic extends Span {
  /** `SK2104`, or `TS2322` for what TypeScript itself found. Never renumbered. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** A label of a few words for the span itself: `used here`. */
  readonly label: string;
  readonly related: readonly RelatedPlace[];
  readonly why: string;
  readonly help: string;
  readonly fixes: readonly Fix[];
}

/** What every pass returns: what it made, and what it found. Never throws on user code, never stops at the first error. */
export interface PassResult<T> {
  readonly output: T;
  readonly diagnostics: readonly Diagnostic[];
}
