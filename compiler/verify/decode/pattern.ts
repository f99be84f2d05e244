/**
 * The regular expression of a template literal type.
 *
 * Owns: the translation. It is narrower than TypeScript where that is simpler: a number has no exponent and at most 16 digits.
 */
import ts from 'typescript';

/** Undefined for a type with parts other than texts, strings, numbers and bigints. */
export function patternOf(type: ts.Type): string | undefined {
  const isTemplate = (each: ts.Type): each is ts.TemplateLiteralType =>
    (each.flags & ts.TypeFlags.TemplateLiteral) !== 0;
  if (!isTemplate(type)) return undefined;
  const parts = type.types.map(({ flags }) => {
    if (flags & ts.TypeFlags.String) return '[^]*';
    if (flags & ts.TypeFlags.Number) return '-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,15})?';
    return flags & ts.TypeFlags.BigInt ? '-?(?:0|[1-9]\\d*)' : undefined;
  });
  if (parts.includes(undefined)) return undefined;
  const source = type.texts.map((text, at) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') + (parts[at] ?? ''));
  return `^${source.join('')}$`;
}
