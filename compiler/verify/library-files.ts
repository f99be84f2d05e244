/**
 * What was declared by the library rather than by a program.
 *
 * Owns: the names of those files. Invariant: no file of a program has such a name (`resolve.ts` refuses it).
 */
import type ts from 'typescript';

/** Of the sealed standard library, or of `skerry`. */
export const isLibraryPath = (path: string): boolean =>
  /\/abi\/(contract|process|devices|lib\.sealed\.d)\.ts$/.test(path);

export const isInLibrary = (node: ts.Node): boolean => isLibraryPath(node.getSourceFile().fileName);

/** Of the sealed standard library alone, which stands in for TypeScript's own. */
export const isStandard = (node: ts.Node | undefined): boolean =>
  node !== undefined && /\/abi\/lib\.sealed\.d\.ts$/.test(node.getSourceFile().fileName);
