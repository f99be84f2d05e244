/**
 * What doc comments say of a contract and its parts.
 *
 * Owns: finding the comment of a part. Invariants: only a comment that stands at the part itself counts, but a contract without one, alone in
 * its module, has that of the module; empty where nothing is said.
 */
import ts from 'typescript';
import type { Draft } from './draft.ts';
import { nodeOfPart, type Part } from './places.ts';

export function saidOf(draft: Draft, part?: Part): string {
  if (part === undefined) return commentAt(draft.node) || moduleComment(draft.node.getSourceFile());
  const node = nodeOfPart(draft, part);
  const isTheWhole = node === nodeOfPart(draft, { ...part, field: undefined });
  if (part.field !== undefined && isTheWhole) return '';
  return node === draft.node ? '' : commentAt(node);
}

/** Of the declaration that the name is of. */
function commentAt(node: ts.Node): string {
  const isDeclaration = (one: ts.Node): boolean => ts.isInterfaceDeclaration(one) || ts.isPropertySignature(one);
  for (let at: ts.Node | undefined = node; at !== undefined && !ts.isSourceFile(at); at = at.parent) {
    if (isDeclaration(at))
      return ts
        .getJSDocCommentsAndTags(at)
        .flatMap((doc) => (ts.isJSDoc(doc) ? [textOf(doc.comment)] : []))
        .join(' ');
  }
  return '';
}

/** The comment that the file opens with, when one contract is all it declares. */
function moduleComment(file: ts.SourceFile): string {
  const [first] = file.statements;
  if (file.statements.filter(ts.isInterfaceDeclaration).length !== 1 || first === undefined) return '';
  if (ts.isInterfaceDeclaration(first)) return '';
  return ts
    .getJSDocCommentsAndTags(first)
    .flatMap((doc) => (ts.isJSDoc(doc) ? [textOf(doc.comment)] : []))
    .join(' ');
}

const textOf = (comment: ts.JSDoc['comment']): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/\s+/g, ' ').trim();
