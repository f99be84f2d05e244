/** The value of `yield*` is what the generator ends with, so it must be one that has not ended yet. */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { type LocalRule, nothing, type Visitor } from '../../../local-rule.ts';
import { membersOf } from '../../../type-parts.ts';
import { unwrap } from '../../flow/unwrap.ts';

export const noEndedDelegate: LocalRule = {
  code: 'SK1268',
  name: 'no-ended-delegate',
  summary: 'the value of `yield*` over a generator that may have ended before',
  why: 'a generator gives its result once; `yield*` over one that has ended, or was left early, gives `undefined`, whatever the type says',
  help: 'call the generator function right there, `yield* parts()`; or drive it with `next()`, whose type says that the result may be missing',
  bad: [
    'export function* f(parts: Generator<number, string>): Generator<number, string> {\n  return yield* parts;\n}\n',
    'export interface Source {\n  parts(): Generator<number, string>;\n}\nexport function* f(source: Source): Generator<number, number> {\n  const last = yield* source.parts();\n  return last.length;\n}\n',
    'export async function* f(parts: AsyncGenerator<number, string>): AsyncGenerator<number, string> {\n  return yield* parts;\n}\n',
  ],
  good: [
    'function* parts(): Generator<number, string> {\n  yield 1;\n  return "end";\n}\nexport function* f(): Generator<number, string> {\n  return yield* parts();\n}\nexport function* each(lists: readonly Generator<number>[]): Generator<number> {\n  for (const list of lists) yield* list;\n}\n',
    'export class Walk {\n  *steps(): Generator<number, string> {\n    yield 1;\n    return "end";\n  }\n  *all(): Generator<number, number> {\n    const end = yield* this.steps();\n    return end.length;\n  }\n}\n',
  ],
  kinds: [ts.SyntaxKind.YieldExpression],
  start: visitor,
};

function visitor(context: VerifyContext): Visitor {
  const { checker } = context;
  let others: ReadonlySet<string> | undefined;
  return (node) => {
    if (!ts.isYieldExpression(node) || !node.asteriskToken || !node.expression) return nothing;
    if (ts.isExpressionStatement(node.parent)) return nothing;
    if (membersOf(checker.getTypeAtLocation(node)).some(allowsNothing)) return nothing;
    const made = generatorCalled(checker, unwrap(node.expression));
    if (made !== undefined) {
      if (ts.isFunctionDeclaration(made)) return nothing;
      others ??= namesOfOthers(context);
      if (!others.has(made.name.getText())) return nothing;
    }
    const message = `\`${node.expression.getText()}\` may have ended before, and then \`yield*\` gives \`undefined\``;
    return [{ node: node.expression, message, label: 'gives its result once' }];
  };
}

const allowsNothing = ({ flags }: ts.Type): boolean =>
  (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) !== 0;

/** The generator function that the expression calls: what that gives nobody has had before. */
function generatorCalled(
  checker: ts.TypeChecker,
  call: ts.Expression,
): ts.FunctionDeclaration | ts.MethodDeclaration | undefined {
  if (!ts.isCallExpression(call)) return undefined;
  const made = checker.getResolvedSignature(call)?.declaration;
  if (!made || (!ts.isFunctionDeclaration(made) && !ts.isMethodDeclaration(made))) return undefined;
  return made.asteriskToken && made.body ? made : undefined;
}

/** Names under which the program has something that is no generator method: an override may give out one that it keeps. */
function namesOfOthers({ files }: VerifyContext): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isMember =
      ts.isClassElement(node) ||
      ts.isObjectLiteralElement(node) ||
      ts.isParameterPropertyDeclaration(node, node.parent);
    if (isMember && node.name && !(ts.isMethodDeclaration(node) && node.asteriskToken)) names.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return names;
}
