/** No method is replaced: it belongs to its class, or to the library. */
import ts from 'typescript';
import { isTarget } from '../../../assignments.ts';
import type { VerifyContext } from '../../../context.ts';
import { type Found, type LocalRule, nothing } from '../../../local-rule.ts';
import { accessed, isLibraryFile, isMethodSymbol } from '../members.ts';

export const noMethodAssignment: LocalRule = {
  code: 'SK1241',
  name: 'no-method-assignment',
  summary: 'an assignment to a method, or to anything of the library',
  why: 'a method is compared as if nobody could replace it, and what the library holds is shared by the whole process and frozen',
  help: 'declare it as a property that is a function, `run: () => void`, where it is to be replaced; override a method in a class',
  bad: [
    'export class Counter {\n  count(): number {\n    return 1;\n  }\n}\nexport function f(counter: Counter): void {\n  counter.count = () => 2;\n}\n',
    'export interface Job {\n  run(): void;\n}\nexport const stop = (job: Job): void => {\n  job.run = () => {};\n};\n',
    'Math.abs = () => 7;\nexport const seven = Math.abs(1);\n',
    'export const pair: [number, number] = [1, 2];\npair[Symbol.iterator] = () => [].values();\nexport const [first] = pair;\n',
    'export interface Job {\n  run(): void;\n}\nexport function f(job: Job, list: readonly (() => void)[]): void {\n  for (job.run of list) job.run();\n}\n',
  ],
  good: [
    'export interface Job {\n  run: () => void;\n}\nexport const stop = (job: Job): void => {\n  job.run = () => {};\n};\n',
  ],
  kinds: [ts.SyntaxKind.PropertyAccessExpression, ts.SyntaxKind.ElementAccessExpression],

  start: (context) => (node) => {
    if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return nothing;
    return isTarget(node) ? ofTarget(context, node) : nothing;
  },
};

function ofTarget({ checker }: VerifyContext, node: ts.Expression): readonly Found[] {
  const method = accessed(checker, node).find((symbol) => isMethodSymbol(symbol));
  if (!method) return nothing;
  const isLibrary = (method.declarations ?? []).every((declaration) => isLibraryFile(declaration.getSourceFile()));
  const whose = isLibrary ? ' of the library' : '';
  const name = method.name.startsWith('__@') ? node.getText() : method.name;
  return [{ node, message: `the method \`${name}\`${whose} is replaced`, label: 'assigned here' }];
}
