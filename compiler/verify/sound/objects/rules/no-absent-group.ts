/** Nobody walks through the groups of a match as if each had taken part. */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { type Found, type LocalRule, nothing } from '../../../local-rule.ts';
import { isMatchList, looking, textsOfMatch } from '../../flow/texts-of-match.ts';

export const noAbsentGroup: LocalRule = {
  code: 'SK1251',
  name: 'no-absent-group',
  summary: 'what `match` gives, used as a list of texts where one of them may be missing',
  why: 'without the `g` flag the groups follow the match, and a group that took no part is `undefined`, whatever the type of the list says',
  help: 'give the pattern the `g` flag or a `const` of its own, look at groups by position (`found[1]`), or take them apart: `const [, name = ""] = found`',
  bad: [
    'export function words(line: string): number[] {\n  const found = line.match(/(\\w+)(=\\w+)?/);\n  return found ? found.map((word) => word.length) : [];\n}\n',
    "export function first(line: string, pattern: RegExp): string {\n  for (const word of line.match(pattern) ?? []) return word;\n  return '';\n}\n",
    'export function rest(line: string): string[] {\n  const [, ...others] = line.match(/(a)|(b)/) ?? [];\n  return others;\n}\n',
  ],
  good: [
    "export function words(line: string): string[] {\n  return line.match(/\\w+/g) ?? [];\n}\nexport function sizes(line: string): number[] {\n  const found = line.match(/(\\d+)x(\\d+)/);\n  return found ? found.slice(1).map(Number) : [];\n}\nexport function option(line: string): string {\n  const [, name = '', value = 'on'] = line.match(/(\\w+)(=\\w+)?/) ?? [];\n  return name + value;\n}\n",
  ],
  kinds: [
    ts.SyntaxKind.PropertyAccessExpression,
    ts.SyntaxKind.ElementAccessExpression,
    ts.SyntaxKind.ForOfStatement,
    ts.SyntaxKind.SpreadElement,
    ts.SyntaxKind.YieldExpression,
    ts.SyntaxKind.ArrayBindingPattern,
    ts.SyntaxKind.BinaryExpression,
  ],

  start:
    ({ checker }) =>
    (node) => {
      const walked = walkedThrough(checker, node);
      if (!walked || !isMatchList(walked.type)) return nothing;
      const known = walked.expression && textsOfMatch(checker, walked.expression);
      if (known === 'fresh' || (known === 'kept' && !handsItOn(checker, node))) return nothing;
      const message = 'a group of this match may have taken no part, and be `undefined` in the list';
      return [{ node: walked.expression ?? node, message, label: 'used as a list here' }] satisfies readonly Found[];
    },
};

interface Walked {
  readonly type: ts.Type;
  readonly expression: ts.Expression | undefined;
}

/** What this node goes through element by element, or asks for a member that does. */
function walkedThrough(checker: VerifyContext['checker'], node: ts.Node): Walked | undefined {
  const of = (expression: ts.Expression): Walked => ({ type: checker.getTypeAtLocation(expression), expression });
  if (ts.isPropertyAccessExpression(node)) return looking.has(node.name.text) ? undefined : of(node.expression);
  if (ts.isElementAccessExpression(node)) {
    const key = checker.getTypeAtLocation(node.argumentExpression);
    const isPosition = (key.flags & ts.TypeFlags.NumberLike) !== 0 || (key.isStringLiteral() && looking.has(key.value));
    return isPosition ? undefined : of(node.expression);
  }
  if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) return of(node.expression);
  if (ts.isYieldExpression(node)) return node.asteriskToken && node.expression ? of(node.expression) : undefined;
  if (ts.isBinaryExpression(node)) {
    const isRest = ts.isArrayLiteralExpression(node.left) && node.left.elements.some(ts.isSpreadElement);
    return isRest && node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? of(node.right) : undefined;
  }
  if (!ts.isArrayBindingPattern(node)) return undefined;
  const last = node.elements.at(-1);
  if (!last || !ts.isBindingElement(last) || !last.dotDotDotToken) return undefined;
  const { parent } = node;
  const initial = ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
  return initial ? of(initial) : { type: checker.getTypeAtLocation(node), expression: undefined };
}

/** A callback that takes the list itself could move its elements. */
function handsItOn(checker: VerifyContext['checker'], { parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent)) return false;
  return parent.arguments.some((argument) =>
    checker.getSignaturesOfType(checker.getTypeAtLocation(argument), ts.SignatureKind.Call).some(({ parameters }) => {
      const last = parameters.at(-1)?.valueDeclaration;
      return parameters.length > 2 || (last && ts.isParameter(last) && last.dotDotDotToken !== undefined);
    }),
  );
}
