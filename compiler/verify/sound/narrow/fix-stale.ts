/**
 * Writes the `const` that keeps a tested value.
 *
 * Owns: when that is mechanical: the test is the condition of an `if` that also has the use, nothing in it assigns the place, and
 * the new name is free.
 */
import ts from 'typescript';
import { nameFor } from './check-stale.ts';
import type { StaleUse } from './flow.ts';
import { bare } from './references.ts';
import { targetsAt } from './writes.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function fixFor({
  node,
  known,
}: StaleUse): { readonly title: string; readonly edits: readonly Edit[] } | undefined {
  const choice = ts.findAncestor(node, (at): at is ts.IfStatement => ts.isIfStatement(at) && holds(at, known.test));
  if (!choice || !(ts.isBlock(choice.parent) || ts.isSourceFile(choice.parent))) return undefined;
  const text = node.getText();
  const name = nameFor(node);
  const file = node.getSourceFile();
  const uses: ts.Node[] = [];
  let free = !new RegExp(`(?<![.#\\w$])${name}\\b`).test(file.text);
  const walk = (at: ts.Node): void => {
    if (targetsAt(at).some((target) => bare(target).getText() === text)) free = false;
    if (ts.isExpression(at) && at.getText() === text) uses.push(at);
    else ts.forEachChild(at, walk);
  };
  walk(choice);
  if (!free || ts.isShorthandPropertyAssignment(node.parent)) return undefined;
  const start = choice.getStart(file);
  return {
    title: `keep \`${text}\` in a \`const\``,
    edits: [
      { start, end: start, text: `const ${name} = ${text};\n${indentAt(file.text, start)}` },
      ...uses.map((use) => ({ start: use.getStart(file), end: use.end, text: name })),
    ],
  };
}

const holds = (choice: ts.IfStatement, test: ts.Node): boolean =>
  test.pos >= choice.expression.pos && test.end <= choice.expression.end;

function indentAt(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return /^\s*/.exec(text.slice(line, at))?.[0] ?? '';
}
