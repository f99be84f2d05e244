/** No comment that switches TypeScript off. */
import ts from 'typescript';
import { type Found, type LocalRule, nothing } from '../local-rule.ts';

export const noTsComment: LocalRule = {
  code: 'SK1016',
  name: 'no-ts-comment',
  summary: 'a comment that switches checking off',
  why: 'what was not checked may not run',
  help: 'remove the comment and repair what it hides',
  bad: [
    '// @ts-ignore\nexport const n: number = 1;\n',
    '// @ts-nocheck\nexport const n = 1;\n',
    'export const o = {\n  /* @ts-expect-error */\n  n: 1,\n};\n',
    '// @TS-NoCheck\nexport const n = 1;\n',
  ],
  good: ["// there is no @ts-ignore here\nexport const text = '// @ts-ignore';\n"],
  kinds: [ts.SyntaxKind.SourceFile],
  start: () => (node) => {
    if (!ts.isSourceFile(node)) return nothing;
    return [...node.text.matchAll(/@ts-(?:ignore|expect-error|nocheck)\b/gi)].flatMap((match) =>
      directiveAt(node, match.index, match[0]),
    );
  },
};

function directiveAt(file: ts.SourceFile, position: number, name: string): readonly Found[] {
  const comment = commentAt(file, position);
  if (!comment) return nothing;
  const before = file.text.slice(comment.pos, position);
  // Like TypeScript: the directive is the first word of the comment, or of a line of it.
  if (!/(^|\n)[/*\s]*$/.test(before)) return nothing;
  const fixes = [{ title: 'Remove the comment', edits: [{ start: comment.pos, end: comment.end, text: '' }] }];
  const at = { start: position, end: position + name.length };
  return [{ node: file, at, message: `\`${name}\` switches checking off`, fixes }];
}

/** The comment around a position, or undefined when the position is in code. */
function commentAt(file: ts.SourceFile, position: number): ts.TextRange | undefined {
  let node: ts.Node = file;
  for (;;) {
    const inner: ts.Node | undefined = childAt(node, position);
    if (!inner) break;
    node = inner;
  }
  // Trivia stands before a token; the nearest place it can begin is the end of the token before.
  const tokens = [node, ...node.getChildren(file)];
  for (const token of tokens) {
    const ranges = [
      ...(ts.getLeadingCommentRanges(file.text, token.pos) ?? []),
      ...(ts.getTrailingCommentRanges(file.text, token.pos) ?? []),
      ...(ts.getTrailingCommentRanges(file.text, token.end) ?? []),
      ...(ts.getLeadingCommentRanges(file.text, token.end) ?? []),
    ];
    const found = ranges.find((range) => range.pos <= position && position < range.end);
    if (found) return found;
  }
  return undefined;
}

const childAt = (node: ts.Node, position: number): ts.Node | undefined =>
  ts.forEachChild(node, (child) => (child.pos <= position && position < child.end ? child : undefined));
