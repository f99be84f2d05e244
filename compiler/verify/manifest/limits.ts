/**
 * Reads `export const limits = { ... } satisfies Limits` as it stands in the source.
 *
 * Owns: the units. Does not own the defaults. Invariant: nothing is computed; a limit that is not a plain literal is a finding.
 */
import ts from 'typescript';
import { defaultLimits, type SipLimits } from '../../../abi/index.ts';
import { parseDuration, parseSize } from '../../link/measure.ts';
import type { Finding } from '../context.ts';
import { limitsNotLiteral } from './rules/limits-not-literal.ts';

export interface ReadLimits {
  readonly limits: SipLimits;
  readonly findings: readonly Finding[];
}

export function readLimits(checker: ts.TypeChecker, entry: ts.SourceFile): ReadLimits {
  const declaration = findLimits(entry);
  if (!declaration) return { limits: defaultLimits, findings: exportedOtherwise(checker, entry) };
  const object = withoutSatisfies(declaration.initializer);
  if (!object || !ts.isObjectLiteralExpression(object)) {
    return {
      limits: defaultLimits,
      findings: [wrong(object ?? declaration, '`limits` is no object that is written out')],
    };
  }
  const findings: Finding[] = [];
  let limits = defaultLimits;
  for (const property of object.properties) {
    const read = readLimit(property);
    if ('rule' in read) findings.push(read);
    else limits = { ...limits, ...read };
  }
  return { limits, findings };
}

/** A top-level `const limits`; the exported one counts, and one that is not exported is the program's own business. */
function findLimits(entry: ts.SourceFile): ts.VariableDeclaration | undefined {
  return entry.statements
    .filter(ts.isVariableStatement)
    .filter((statement) => (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter((statement) => (statement.declarationList.flags & ts.NodeFlags.Const) !== 0)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .find(({ name }) => ts.isIdentifier(name) && name.text === 'limits');
}

/** `export { x as limits }`, `export * from './limits.ts'`: what is exported and cannot be read here is refused. */
function exportedOtherwise(checker: ts.TypeChecker, entry: ts.SourceFile): readonly Finding[] {
  const module = checker.getSymbolAtLocation(entry);
  const exported = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === 'limits');
  const place = exported?.declarations?.find((node) => node.getSourceFile() === entry);
  const star = entry.statements.find((node) => ts.isExportDeclaration(node) && !node.exportClause);
  return exported ? [wrong(place ?? star ?? entry, '`limits` is not written where it is exported')] : [];
}

/** `{ ... } satisfies Limits` and `{ ... } as const satisfies Limits` alike. */
function withoutSatisfies(expression: ts.Expression | undefined): ts.Expression | undefined {
  if (!expression) return undefined;
  if (
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression)
  ) {
    return withoutSatisfies(expression.expression);
  }
  return expression;
}

function readLimit(property: ts.ObjectLiteralElementLike): Partial<SipLimits> | Finding {
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) {
    return wrong(property, 'this limit is not written out as a name and a text');
  }
  const name = property.name.text;
  const value = withoutSatisfies(property.initializer);
  const text = value && ts.isStringLiteralLike(value) ? value.text : undefined;
  switch (name) {
    case 'memory':
    case 'blocks': {
      const bytes = text === undefined ? undefined : parseSize(text);
      if (bytes === undefined || (name === 'memory' && bytes === 0)) {
        return wrong(
          property.initializer,
          `\`${name}\` is no size such as '4MiB', '512KiB' or '100B', at most 4096MiB`,
        );
      }
      return name === 'memory' ? { memoryBytes: bytes } : { blockBytes: bytes };
    }
    case 'turn': {
      const turnMs = text === undefined ? undefined : parseDuration(text);
      if (turnMs === undefined)
        return wrong(property.initializer, "`turn` is no duration such as '20ms' or '2s', at most 3600s");
      return { turnMs };
    }
    default:
      return wrong(property.name, `there is no limit called \`${name}\``);
  }
}

const wrong = (node: ts.Node, message: string): Finding => ({
  rule: limitsNotLiteral,
  node,
  message,
  label: 'cannot be read',
});
