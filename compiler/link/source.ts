/**
 * The text of a system file, and where each member of it stands.
 *
 * Owns: reading JSON with comments, and turning a path of names into a span. Invariant: a path that is not there has the span of
 * the nearest thing around it that is, so that what is missing is shown where it would be.
 */
import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Diagnostic, Position, Span } from '../diagnostics/diagnostic.ts';
import type { RulePage } from '../rules/rule.ts';

export type Path = readonly (string | number)[];

/** Something wrong at a member: at its name or at its value. */
export interface LinkFinding {
  readonly rule: RulePage;
  readonly path: Path;
  readonly on: 'name' | 'value';
  readonly message: string;
  readonly label?: string;
  readonly help?: string;
  readonly related?: readonly { readonly path: Path; readonly on: 'name' | 'value'; readonly message: string }[];
}

export interface SyntaxProblem {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

export class SystemSource {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  readonly #tree: Node | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    const errors: ParseError[] = [];
    this.#tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    this.problems = errors.map(({ error, offset, length }) => ({
      message: inWords(printParseErrorCode(error)),
      offset,
      length,
    }));
  }

  diagnose({ rule, path, on, message, label, help, related = [] }: LinkFinding): Diagnostic {
    return {
      ...this.spanOf(path, on),
      code: rule.code,
      severity: 'error',
      message,
      label: label ?? 'here',
      related: related.map((place) => ({ ...this.spanOf(place.path, place.on), message: place.message })),
      why: rule.why,
      help: help ?? rule.help,
      fixes: [],
    };
  }

  spanOf(path: Path, on: 'name' | 'value'): Span {
    for (let length = path.length; this.#tree !== undefined && length >= 0; length--) {
      const node = findNodeAtLocation(this.#tree, mutable(path.slice(0, length)));
      if (node === undefined) continue;
      // What is missing is shown at the name of what it is missing from.
      const named = on === 'name' || length < path.length ? (node.parent?.children?.[0] ?? node) : node;
      const shown = named.type === 'property' || (named.type === 'object' && length < path.length) ? node : named;
      return this.spanAt(shown.offset, shown.type === 'object' ? 1 : shown.length);
    }
    return this.spanAt(0, 0);
  }

  spanAt(offset: number, length: number): Span {
    return { file: this.file, start: this.#position(offset), end: this.#position(offset + length) };
  }

  #position(offset: number): Position {
    const before = this.text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

const mutable = (path: Path): JSONPath => [...path];

/** `PropertyNameExpected` as `property name expected`. */
const inWords = (code: string): string =>
  code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
