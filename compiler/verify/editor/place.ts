/**
 * Places of a program as an editor names them, and what stands there.
 *
 * Owns: `TextPlace`, and the way from an offset to a node. Invariant: offsets are into the text that the program was opened with.
 */
import ts from 'typescript';
import type { Opened } from '../../compile.ts';

export interface TextPlace {
  readonly file: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export const placeOfNode = (node: ts.Node): TextPlace => {
  const file = node.getSourceFile();
  return { file: file.fileName, start: node.getStart(file), end: node.end };
};

/** A module of the workspace; undefined for a file of the library, or of nobody. */
export const moduleAt = ({ loaded }: Opened, path: string): ts.SourceFile | undefined =>
  loaded.whole.files.find((file) => file.fileName === path);

/** The smallest node around the offset. At the end of a name it is that name. */
export function nodeAt(file: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > offset || offset > node.end) return;
    if (offset < node.end || ts.isIdentifier(node) || ts.isStringLiteral(node)) found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** What an imported name stands for. */
export function originalSymbol(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

export const lineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
