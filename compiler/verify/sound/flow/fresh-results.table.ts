/** Library functions whose result nobody else holds, by the container that they make. */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';

/** Of arrays, strings, maps, sets, typed arrays and iterators. */
const makers: ReadonlySet<string> = new Set([
  'concat',
  'filter',
  'flat',
  'flatMap',
  'map',
  'slice',
  'split',
  'splice',
  'toArray',
  'toReversed',
  'toSorted',
  'toSpliced',
  'with',
  'match',
  'from',
  'of',
  'keys',
  'values',
  'entries',
  'fromEntries',
  'groupBy',
  'union',
  'intersection',
  'difference',
  'symmetricDifference',
  'all',
  'allSettled',
  'resolve',
]);

/** `new Map(...)`, `xs.map(f)`, `Array.from(x)` and the like; a promise's own result is not fresh, the promise is. */
export function isFreshContainer(checker: ts.TypeChecker, e: ts.Expression): boolean {
  if (!ts.isCallExpression(e) && !ts.isNewExpression(e)) return false;
  const declaration = checker.getResolvedSignature(e)?.declaration;
  if (!isStandard(declaration)) return false;
  if (ts.isNewExpression(e)) return true;
  return ts.isPropertyAccessExpression(e.expression) && makers.has(e.expression.name.text);
}
