/**
 * Optional fields that are given no value: `note?: string;` in a class.
 *
 * Owns: leaving them out. JavaScript would make a property that is there and holds `undefined`, which the type denies: what is optional
 * is absent until it is set. Invariant: a `#name` stays declared, or its class would not have it; that it holds `undefined` cannot be
 * told from absence, as nothing lists it and `#name in o` asks about the class.
 */
import ts from 'typescript';
import type { Edit } from './edits.ts';

export function absentFields(file: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = [];
  const walk = (node: ts.Node): void => {
    if (isAbsent(node)) {
      const lines = node.getText().replace(/[^\n]/g, '');
      edits.push({ start: node.getStart(), end: node.end, text: `;${lines}` });
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return edits;
}

const isAbsent = (node: ts.Node): boolean =>
  ts.isPropertyDeclaration(node) &&
  node.questionToken !== undefined &&
  node.initializer === undefined &&
  !ts.isPrivateIdentifier(node.name);
