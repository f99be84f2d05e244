/**
 * A misfit in words: what the value is, what it would be taken for, and where inside the two types part.
 *
 * Owns: the sentences of all rules of flow.
 */
import ts from 'typescript';
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding } from '../../context.ts';
import type { Misfit } from './misfit.ts';

export interface Circumstances {
  readonly promise: string | undefined;
  /** Where a property of the blamed name is written. */
  readonly writer: ts.Node | undefined;
}

export function findingOf(
  checker: ts.TypeChecker,
  rule: RulePage,
  node: ts.Node,
  misfit: Misfit,
  { promise, writer }: Circumstances,
): Finding {
  const text = shown(node);
  const where = misfit.way.length === 0 ? '' : ` (${misfit.way.join(', ')})`;
  const subject = promise === undefined ? `\`${text}\`` : `that \`${text}\` ${promise}`;
  const message = `${subject} ${sentence(checker, misfit, promise !== undefined)}${where}`;
  const blamed = misfit.kind === 'widening' || misfit.kind === 'readonly';
  const related =
    blamed && writer ? [{ node: writer, message: withSymbols(`a \`${misfit.name}\` is written here`) }] : [];
  return { rule, node, message: withSymbols(message), related };
}

/** `__@mark@71` is what the checker calls a property that is written `[mark]`. */
const withSymbols = (text: string): string => text.replace(/__@(.+?)@\d+/g, '[$1]');

function sentence(checker: ts.TypeChecker, misfit: Misfit, promised: boolean): string {
  const source = brief(checker, misfit.source);
  const target = brief(checker, misfit.target);
  const name = misfit.name === undefined ? 'it' : `\`${misfit.name}\``;
  switch (misfit.kind) {
    case 'widening':
      return promised
        ? `does not hold for certain: \`${source}\` is mutable here as \`${target}\``
        : `is mutable as \`${source}\` elsewhere and would be as \`${target}\` here`;
    case 'parameter':
      return `does not fit: callers may pass \`${source}\`, it takes \`${target}\``;
    case 'forgotten':
      return misfit.name === undefined
        ? `may have more than \`${source}\` mentions, which would be taken for \`${target}\``
        : `may have a ${name} that \`${source}\` does not mention`;
    case 'readonly':
      return misfit.name === undefined
        ? `is readonly as \`${source}\` and would be writable as \`${target}\``
        : `has a readonly ${name}, which would be writable here`;
    case 'void':
      return `is \`void\`, which may be anything, and would be \`${target}\``;
    case 'hidden-parameter':
      return `takes more than \`${target}\` mentions`;
    case 'lookalike':
      return `is \`${source}\`, which need not be an instance of \`${target}\``;
    case 'method':
      return misfit.name === undefined
        ? 'needs the object that it is a method of'
        : `has a method ${name} where a plain function is wanted`;
    case 'other':
      return promised
        ? `does not hold for certain: \`${source}\` need not be \`${target}\``
        : `is \`${source}\`, which need not be \`${target}\``;
  }
}

const longest = 60;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 3)}...` : text);
const brief = (checker: ts.TypeChecker, type: ts.Type): string =>
  cut(checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation));
const shown = (node: ts.Node): string => cut((node.getText().split('\n')[0] ?? '').trim());
