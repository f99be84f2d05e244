/**
 * Nothing is read before it is set: the findings about variables, classes, modules, fields and `this`.
 *
 * Owns: the words. What may be read too early is found by `variables.ts` and `construction.ts`.
 */
import ts from 'typescript';
import type { Finding, VerifyContext } from '../../../context.ts';
import { textOf } from '../members.ts';
import { noEarlyField } from '../rules/no-early-field.ts';
import { noEarlyImport } from '../rules/no-early-import.ts';
import { noEarlyThis } from '../rules/no-early-this.ts';
import { noEarlyVariable } from '../rules/no-early-variable.ts';
import type { Cell } from './cells.ts';
import { type EarlyUse, earlyUses } from './construction.ts';
import { type EarlyRead, earlyReads } from './variables.ts';

export const initRules = [noEarlyThis, noEarlyField, noEarlyVariable, noEarlyImport];

export function checkInit(context: VerifyContext): readonly Finding[] {
  // Early is a matter of all modules together, wherever it shows.
  const isJudged = (node: ts.Node): boolean => context.judged.includes(node.getSourceFile());
  const reads = context.shared(earlyReads).filter(({ step }) => isJudged(step));
  const uses = context.shared(earlyUses).filter(({ node }) => isJudged(node));
  return [...reads.map(ofRead), ...uses.map(ofUse)];
}

const nameOfCell = (cell: Cell): string =>
  cell.name && !ts.isComputedPropertyName(cell.name) ? textOf(cell.name) : 'it';

function ofRead({ cell, step, read, kind, otherModule }: EarlyRead): Finding {
  const name = nameOfCell(cell);
  const declared = {
    node: cell.name ?? cell,
    message: kind === 'never' ? 'no statement beside it sets it' : 'set here',
  };
  const related = [declared, ...(read === step ? [] : [{ node: read, message: 'read here' }])];
  if (ts.isPropertyDeclaration(cell)) {
    const message =
      kind === 'static' ? `nothing sets the static field \`${name}\`` : `\`${name}\` may be read before it is set`;
    return { rule: noEarlyField, node: step, message, label: 'from here', related: kind === 'static' ? [] : related };
  }
  const rule = otherModule ? noEarlyImport : noEarlyVariable;
  const message = {
    early: `\`${name}\` may be read before it is set`,
    static: `\`${name}\` may be read before it is set`,
    leaked: `whoever is given this may read \`${name}\` before it is set`,
    never: `\`${name}\` may be read without ever having been set`,
    clause: `\`${name}\` is declared in another clause, which may not have run`,
  }[kind];
  return {
    rule,
    node: step,
    message,
    label: kind === 'never' || kind === 'clause' ? 'read here' : 'from here',
    related,
  };
}

function ofUse({ kind, node, field, made, owner }: EarlyUse): Finding {
  const className = made.name?.text ?? 'the class';
  const related = owner && owner !== made && owner.name ? [{ node: owner.name, message: 'whose field it is' }] : [];
  if (kind === 'super') {
    const message =
      field === 'this'
        ? '`this` stands before the call of `super` is done'
        : '`super` is not called once, first of all';
    return { rule: noEarlyField, node, message, label: 'here' };
  }
  const rule = kind === 'field' ? noEarlyField : noEarlyThis;
  const message =
    kind === 'leak'
      ? `\`this\` is given out before \`${field}\` of \`${className}\` is set`
      : `\`${field}\` of \`${className}\` may be read here before it is set`;
  return { rule, node, message, label: kind === 'leak' ? 'given out here' : 'read from here', related };
}
