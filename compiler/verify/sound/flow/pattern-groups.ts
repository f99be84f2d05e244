/**
 * Which groups of a pattern always take part in a match.
 *
 * Owns: reading the text of a pattern far enough to find its groups. Invariant: a group is said to take part only if it stands on
 * every way through the pattern: in no alternative, under no quantifier that may be zero, in no negative lookaround. Sets of
 * the `v` flag nest, so of such a pattern nothing is said.
 */
import ts from 'typescript';
import { unwrap } from './unwrap.ts';

export interface PatternGroups {
  /** In order: does it take part in every match? */
  readonly takesPart: readonly boolean[];
  readonly named: boolean;
}

/** Of a pattern that is written out here, or that a `const` holds; undefined for any other. A text is one without groups. */
export function groupsOf(checker: ts.TypeChecker, expression: ts.Expression): PatternGroups | undefined {
  if (ts.isStringLiteralLike(unwrap(expression))) return { takesPart: [], named: false };
  const literal = literalOf(checker, expression);
  return literal === undefined ? undefined : read(literal);
}

/** Each group takes part in every match. */
export function takesWholePart(checker: ts.TypeChecker, expression: ts.Expression): boolean {
  const literal = literalOf(checker, expression);
  return literal !== undefined && (read(literal)?.takesPart.every(Boolean) ?? false);
}

export const isGlobalPattern = (checker: ts.TypeChecker, expression: ts.Expression): boolean =>
  /\/[a-z]*g[a-z]*$/.test(literalOf(checker, expression) ?? '');

function literalOf(checker: ts.TypeChecker, expression: ts.Expression): string | undefined {
  const e = unwrap(expression);
  if (ts.isRegularExpressionLiteral(e)) return e.text;
  if (!ts.isIdentifier(e)) return undefined;
  const found = checker.getSymbolAtLocation(e);
  const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) === 0) return undefined;
  const initial = unwrap(declaration.initializer);
  return ts.isRegularExpressionLiteral(initial) ? initial.text : undefined;
}

interface Open {
  /** The number of the first group in it; its own, if it captures. */
  readonly first: number;
  readonly captures: boolean;
  readonly negative: boolean;
  alternatives: boolean;
}

const capturing = /^\((?!\?)|^\(\?<(?![=!])/;
const set = /^\[(?:\\.|[^\]\\])*\]/;
const mayBeNone = /^\)(?:[*?]|\{[0,])/;

function read(literal: string): PatternGroups | undefined {
  const end = literal.lastIndexOf('/');
  if (literal.slice(end).includes('v')) return undefined;
  const pattern = literal.slice(1, end);
  const takesPart: boolean[] = [];
  const open: Open[] = [{ first: 0, captures: false, negative: false, alternatives: false }];
  const close = (rest: string): void => {
    const group = open.pop();
    if (!group) return;
    // A group of alternatives takes part itself; what is in one of them need not.
    if (group.alternatives) takesPart.fill(false, group.captures ? group.first + 1 : group.first);
    if (group.negative || mayBeNone.test(rest)) takesPart.fill(false, group.first);
  };
  for (let at = 0; at < pattern.length; at += 1) {
    const rest = pattern.slice(at);
    const last = open.at(-1);
    if (rest.startsWith('\\')) at += 1;
    else if (rest.startsWith('[')) at += (set.exec(rest)?.[0].length ?? rest.length) - 1;
    else if (rest.startsWith(')')) close(rest);
    else if (rest.startsWith('|') && last) last.alternatives = true;
    else if (rest.startsWith('(')) {
      const captures = capturing.test(rest);
      open.push({ first: takesPart.length, captures, negative: /^\(\?<?!/.test(rest), alternatives: false });
      if (captures) takesPart.push(true);
    }
  }
  close('');
  return { takesPart, named: /\(\?<(?![=!])/.test(pattern) };
}
