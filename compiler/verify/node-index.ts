/**
 * The nodes of a file as lists: all of them in the order of the source, and those of one kind.
 *
 * Owns: `NodeIndex`, and the ways to ask it for the files of a context. Most of what a pass looks for is of a few kinds, and there are
 * some twenty passes: each walking the tree by itself took a third of their time. Does not own walks that keep something on the way down.
 * Invariant: a node stands before its parts.
 */
import ts from 'typescript';
import type { VerifyContext } from './context.ts';

export interface NodeIndex {
  readonly all: readonly ts.Node[];
  readonly byKind: ReadonlyMap<ts.SyntaxKind, readonly ts.Node[]>;
}

/** Answers for any file, each walked once. */
export function indexer(): (file: ts.SourceFile) => NodeIndex {
  const known = new WeakMap<ts.SourceFile, NodeIndex>();
  return (file) => {
    const found = known.get(file) ?? indexOf(nodesOf(file));
    known.set(file, found);
    return found;
  };
}

function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return nodes;
}

function indexOf(all: readonly ts.Node[]): NodeIndex {
  const byKind = new Map<ts.SyntaxKind, ts.Node[]>();
  for (const node of all) {
    const known = byKind.get(node.kind);
    if (known) known.push(node);
    else byKind.set(node.kind, [node]);
  }
  return { all, byKind };
}

/** Every node of the files, or of some of them. */
export function eachNode(
  { indexed }: VerifyContext,
  files: readonly ts.SourceFile[],
  visit: (node: ts.Node) => void,
): void {
  for (const file of files) for (const node of indexed(file).all) visit(node);
}

/** The nodes of these kinds, file by file and kind by kind. */
export function eachOfKind(
  { indexed }: VerifyContext,
  files: readonly ts.SourceFile[],
  kinds: readonly ts.SyntaxKind[],
  visit: (node: ts.Node) => void,
): void {
  for (const file of files) {
    const { byKind } = indexed(file);
    for (const kind of kinds) for (const node of byKind.get(kind) ?? []) visit(node);
  }
}
