/**
 * What `docs/sealed-library.md` says of every type: which members are here, which are typed otherwise than in TypeScript's own library,
 * and which of that are not here.
 *
 * Owns: the comparison. Members are compared by what they are declared as, without names of parameters, without `thisArg`, which no
 * callback here has, with `any` read as `unknown`, and without `readonly`.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { libraryText } from './lib-members.ts';

export interface TypeRow {
  readonly name: string;
  readonly here: readonly string[];
  readonly otherwise: readonly string[];
  readonly absent: readonly string[];
}

type Members = ReadonlyMap<string, readonly ts.TypeElement[]>;

const sealed = ts.createSourceFile('lib.sealed.d.ts', libraryText, ts.ScriptTarget.ES2023, true);
/** Declared in a type that this one extends, or that all its kind extend it; a prototype is no member here. */
const elsewhere =
  /\."?prototype"?$|^TypedArray\.(?:buffer|byte\w+|\[Symbol\.toStringTag\])$|^Function\.(?:apply|call|bind|arguments|caller)$/;
/** One of the typed arrays stands for all, which TypeScript declares one by one. */
const theirName = (name: string): string => name.replace(/^TypedArray/, 'Uint8Array');

export function typeRows(): readonly TypeRow[] {
  const own = interfacesOf([sealed]);
  const theirs = interfacesOf(standardFiles());
  return [...own].flatMap(([name, members]) => {
    const other = theirs.get(theirName(name));
    if (members.size === 0 || /^\w+\dArray$|^Uint8ClampedArray$/.test(name)) return [];
    const here = [...members.keys()];
    const otherwise = name.startsWith('TypedArray')
      ? []
      : here.filter((key) => {
          const known = other?.get(key);
          return known !== undefined && textOf(members.get(key) ?? []) !== textOf(known);
        });
    return [
      {
        name,
        here,
        otherwise,
        absent: other ? [...other.keys()].filter((key) => !members.has(key) && !elsewhere.test(`${name}.${key}`)) : [],
      },
    ];
  });
}

function standardFiles(): readonly ts.SourceFile[] {
  const host = ts.createCompilerHost({});
  const program = ts.createProgram(['/none.ts'], { lib: ['lib.esnext.d.ts'], target: ts.ScriptTarget.ESNext }, host);
  return program
    .getSourceFiles()
    .map(({ fileName }) => ts.createSourceFile(fileName, readFileSync(fileName, 'utf8'), ts.ScriptTarget.ESNext, true));
}

function interfacesOf(files: readonly ts.SourceFile[]): ReadonlyMap<string, Members> {
  const found = new Map<string, Map<string, ts.TypeElement[]>>();
  for (const file of files) {
    for (const node of file.statements.flatMap(withGlobals)) {
      if (!ts.isInterfaceDeclaration(node)) continue;
      const members = found.get(node.name.text) ?? new Map<string, ts.TypeElement[]>();
      found.set(node.name.text, members);
      for (const member of node.members) {
        const key = keyOf(member);
        members.set(key, [...(members.get(key) ?? []), member]);
      }
    }
  }
  return found;
}

/** Iterators are declared in a `declare global`. */
const withGlobals = (node: ts.Statement): readonly ts.Statement[] =>
  ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body) ? node.body.statements : [node];

function keyOf(member: ts.TypeElement): string {
  if (ts.isConstructSignatureDeclaration(member)) return 'new';
  if (ts.isCallSignatureDeclaration(member)) return '()';
  return ts.isIndexSignatureDeclaration(member) ? '[index]' : (member.name?.getText() ?? '');
}

/** Type parameters of results and callbacks by the names they have here. */
const renamed: readonly (readonly [RegExp, string])[] = [
  [/\bTYield\b/g, 'T'],
  [/\bTReturn\b/g, 'R'],
  [/\bTResult1\b/g, 'A'],
  [/\bTResult2\b|\bTResult\b/g, 'B'],
];
const textOf = (members: readonly ts.TypeElement[]): string => members.map(shapeOf).toSorted().join('\n');

function shapeOf(member: ts.TypeElement): string {
  const marks = member.questionToken ? '? ' : '';
  if (ts.isPropertySignature(member)) return marks + typeText(member.type);
  return ts.isFunctionLike(member) ? marks + signatureText(member) : marks;
}

function signatureText({ typeParameters, parameters, type }: ts.SignatureDeclaration): string {
  const given = parameters
    .filter(({ name }) => name.getText() !== 'thisArg')
    .map(
      ({ dotDotDotToken, questionToken, type: of }) =>
        `${dotDotDotToken ? '...' : ''}${typeText(of)}${questionToken ? '?' : ''}`,
    );
  return `${(typeParameters ?? []).map((one) => plain(one.getText())).join()}(${given.join()})${typeText(type)}`;
}

function typeText(type: ts.TypeNode | undefined): string {
  if (!type) return '';
  return ts.isFunctionTypeNode(type) ? `(${signatureText(type)})` : plain(type.getText());
}

/** Nothing here is `any`, and lists are taken as readonly: no difference that is worth a mark. */
const plain = (text: string): string =>
  renamed
    .reduce((whole, [theirs, ours]) => whole.replace(theirs, ours), text)
    .replace(/\s+/g, ' ')
    .replaceAll('"', "'")
    .replaceAll('readonly ', '')
    .replaceAll('undefined | ', '')
    .replace(/\bany\b/g, 'unknown');

/** A table of all types, one row each. */
export function membersTable(): string {
  const code = (names: readonly string[]): string =>
    names.map((name) => (/`/.test(name) ? '`` $` ``' : `\`${name.replaceAll('"', '')}\``)).join(' ');
  const rows = typeRows().map(
    ({ name, here, otherwise, absent }) =>
      `| \`${name}\` | ${code(here.filter((key) => !otherwise.includes(key)))} | ${code(otherwise)} | ${code(absent)} |`,
  );
  return ['| Type | As in TypeScript | Typed otherwise | Not here |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
