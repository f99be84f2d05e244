/**
 * Asks the table of what the library never throws.
 *
 * Owns: which row of `throws.table.ts` a call belongs to, and whether its arguments are of the kind the row asks for.
 */
import ts from 'typescript';
import { bare } from '../sound/narrow/references.ts';
import { plainFlags } from '../type-parts.ts';
import {
  changesLists,
  neverFromInitial,
  neverOnFreshBytes,
  neverOnLists,
  neverOnLiterals,
  neverOnPlain,
  neverRejects,
  neverThrows,
} from './throws.table.ts';

type Call = ts.CallExpression | ts.NewExpression;

export class LibraryThrows {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  mayThrow(call: Call, owner: string, member: string): boolean {
    if (owner === 'contract') return false;
    const lists = (table: Readonly<Record<string, string>>): boolean => has(table, owner, member);
    if (lists(neverThrows)) return false;
    const given = call.arguments ?? [];
    if (lists(neverOnLiterals)) return !given.every(isSmallLiteral);
    if (lists(neverOnLists)) return !given.slice(0, 1).every((one) => this.#isList(one));
    if (lists(neverFromInitial)) return given.length < 2;
    if (lists(neverOnFreshBytes)) return !isFreshBytes(call);
    return !(lists(neverOnPlain) && this.#isPlainCall(call, owner, given));
  }

  changes(owner: string, member: string): boolean {
    return owner === 'Array' && changesLists.split(' ').includes(member);
  }

  neverRejects(declaration: ts.Node | undefined): boolean {
    const { owner, member } = parentOf(declaration);
    return owner === 'contract' || has(neverRejects, owner, member);
  }

  isPromise(type: ts.Type): boolean {
    const members = type.isUnion() ? type.types : [type];
    return members.some((member) => /^Promise(Like)?$/.test(member.getSymbol()?.name ?? ''));
  }

  isBytes(type: ts.Type): boolean {
    return type.getProperty('BYTES_PER_ELEMENT') !== undefined;
  }

  #isPlainCall(call: Call, owner: string, given: readonly ts.Expression[]): boolean {
    const callee = call.expression;
    if (!owner.endsWith('Array') || !ts.isPropertyAccessExpression(callee))
      return given.every((one) => this.#isPlain(one));
    const sorts = /sort/i.test(callee.name.text);
    if (sorts && given.length > 0) return true;
    const element = this.#checker.getIndexTypeOfType(
      this.#checker.getTypeAtLocation(callee.expression),
      ts.IndexKind.Number,
    );
    return element !== undefined && isPlainType(element);
  }

  #isPlain(node: ts.Expression): boolean {
    return isPlainType(this.#checker.getTypeAtLocation(node));
  }

  #isList(node: ts.Expression): boolean {
    const type = this.#checker.getTypeAtLocation(node);
    if (ts.isObjectLiteralExpression(node)) return true;
    return isPlainType(type) || this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
  }
}

const isPlainType = (type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).every(({ flags }) => (flags & plainFlags) !== 0);

const has = (table: Readonly<Record<string, string>>, owner: string, member: string): boolean =>
  Object.hasOwn(table, owner) && (table[owner] ?? '').split(' ').includes(member);

function isSmallLiteral(node: ts.Expression): boolean {
  if (ts.isNumericLiteral(node)) return Number(node.text) >= 2 && Number(node.text) <= 36;
  return ts.isStringLiteralLike(node) && node.text.length === 1;
}

/** `block.bytes().fill(0)`. */
function isFreshBytes(call: Call): boolean {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const object = bare(callee.expression);
  return (
    ts.isCallExpression(object) &&
    ts.isPropertyAccessExpression(object.expression) &&
    object.expression.name.text === 'bytes'
  );
}

/** Where a member of the library is declared. `contract`: what endpoints can do. */
export function parentOf(declaration: ts.Node | undefined): { readonly owner: string; readonly member: string } {
  if (!declaration) return { owner: '?', member: '?' };
  if (/\/abi\/contract\.ts$/.test(declaration.getSourceFile().fileName)) return { owner: 'contract', member: '' };
  const { parent } = declaration;
  const owner =
    (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)) && parent.name ? parent.name.text : '';
  if (ts.isConstructSignatureDeclaration(declaration) || ts.isConstructorDeclaration(declaration))
    return { owner, member: 'new' };
  if (ts.isCallSignatureDeclaration(declaration)) return { owner, member: '()' };
  const name = ts.isFunctionLike(declaration) && declaration.name;
  return { owner, member: name ? name.getText() : '?' };
}
