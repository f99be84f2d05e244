/** The sealed library and the realm's allowlist name the same things, both ways. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { allowed, engineOnly } from '../../runtime/realm/allowed.table.ts';
import { inRealm } from '../runtime/realm/hardened-realm.ts';
import { declaredMembers, libraryText } from './lib-members.ts';

/** Part of every function or class, or of the language. */
const implied = /\.(length|name|prototype)$|^global\.undefined$/;
/** Shared by all typed arrays: declared once, in `TypedArray` and its constructor. */
const typed = /^(Int|Uint|Float|BigInt|BigUint)\w*Array(\.prototype)?\.|^TypedArray\.prototype\.BYTES_PER_ELEMENT$/;
const declared = declaredMembers();
const held = new Set(
  Object.entries(allowed).flatMap(([holder, keys]) =>
    keys
      .split(' ')
      .filter(Boolean)
      .map((key) => `${holder}.${key.replace('=', '')}`),
  ),
);
const inherited: Readonly<Record<string, string>> = { name: 'Error', message: 'Error' };
const isDeclared = (path: string): boolean => {
  const key = path.slice(path.lastIndexOf('.') + 1);
  return declared.has(path) || (/Error\.prototype\./.test(path) && inherited[key] !== undefined);
};

describe('the sealed library', () => {
  it('declares nothing the realm does not hold', () => {
    const missing = [...declared].filter((path) => !held.has(path) && !typed.test(path));
    expect(missing).toEqual([]);
  });
  it('declares everything the realm holds', () => {
    const global = new Set((allowed.global ?? '').split(' '));
    const silent = [...held].filter((path) => {
      const [first] = path.split('.');
      const named = first === 'global' || global.has(first ?? '');
      return named && !isDeclared(path) && !implied.test(path) && !typed.test(path) && !(path in engineOnly);
    });
    expect(silent).toEqual([]);
  });
  it('never says any', () => {
    const file = ts.createSourceFile('lib.ts', libraryText, ts.ScriptTarget.ES2023, true);
    const visit = (node: ts.Node): boolean =>
      node.kind === ts.SyntaxKind.AnyKeyword || (ts.forEachChild(node, (child) => visit(child) || undefined) ?? false);
    expect(visit(file)).toBe(false);
  });
});

const folder = new URL('./programs/', import.meta.url);
const programs = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  noLib: true,
  strict: true,
  types: [],
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};

describe('an idiomatic program', () => {
  it('is accepted by the checker, with the library itself', () => {
    const paths = programs.map((name) => new URL(name, folder).pathname);
    const library = new URL('../../abi/lib.sealed.d.ts', import.meta.url).pathname;
    const program = ts.createProgram([library, ...paths], options);
    const said = ts
      .getPreEmitDiagnostics(program)
      .map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
    expect(said).toEqual([]);
  });
  it.each(programs)('%s gives what its first line says', async (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    const body = outputText.replace('export const result', 'const result').replace(/export \{\};?/, '');
    expect(await inRealm(`(()=>{'use strict';${body}\nreturn String(result)})()`)).toBe(
      source.split('\n')[0]?.replace('// ', ''),
    );
  });
});
