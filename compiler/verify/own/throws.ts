/**
 * Which functions may throw, and which exceptions somebody may catch: one answer a function, worked out once for the whole program.
 *
 * Owns: `Throws`. Algorithm: 1. collect the sites (`throw-sites.ts`); 2. a function may throw when one of its sites does, or runs one
 * that may: spread from those that do to whatever runs them; 3. an exception of a function may be caught when a site that runs it is
 * ended by a `catch`, hides it in a promise or an iterator, or stands in a function whose exceptions may be caught: spread the other
 * way. Both visit each site once. Invariant: what nobody runs but the kernel (`main`, a task, a module) is caught by nobody: its
 * exception is the end of the process, and the kernel takes back whatever that held (decision 0013).
 */
import ts from 'typescript';
import type { VerifyContext } from '../context.ts';
import { eachNode } from '../node-index.ts';
import { Functions } from '../sound/narrow/functions.ts';
import { bare, References } from '../sound/narrow/references.ts';
import { type Site, SiteFinder } from './throw-sites.ts';

/** What the lowering of a function asks. */
export interface Exceptions {
  /** May an exception come out of this very node, its parts aside? */
  at(node: ts.Node): boolean;
  /** Of the node or anything in it that runs with it. */
  within(node: ts.Node): boolean;
  /** Where somebody catches what the function throws, so that the process goes on. */
  catcherOf(owner: ts.Node): ts.Node | undefined;
  /** The functions of the program that a call is known to run. */
  runs(call: ts.CallExpression | ts.NewExpression): readonly ts.Node[];
  /** The function that an expression is. */
  valueOf(node: ts.Expression): ts.Node | undefined;
}

/**
 * Answers for each file, in any of the closed worlds that have it: a `catch` in one process is nothing to another, but a module that
 * both have is one text.
 */
export function exceptionsIn(worlds: readonly VerifyContext[]): (file: ts.SourceFile) => Exceptions {
  const known = new Map<string, Exceptions>();
  return (file) => {
    const having = worlds.flatMap((world, index) => (world.files.includes(file) ? [{ world, index }] : []));
    const key = having.map(({ index }) => index).join();
    const found = known.get(key) ?? anyOf(having.map(({ world }) => world.shared(throwsOf)));
    known.set(key, found);
    return found;
  };
}

const throwsOf = (context: VerifyContext): Throws => new Throws(context);

function anyOf(all: readonly Throws[]): Exceptions {
  const [first] = all;
  if (first && all.length === 1) return first;
  return {
    at: (node) => all.some((one) => one.at(node)),
    within: (node) => all.some((one) => one.within(node)),
    catcherOf: (owner) => all.map((one) => one.catcherOf(owner)).find((catcher) => catcher !== undefined),
    runs: (call) => all.flatMap((one) => one.runs(call)),
    valueOf: (node) => first?.valueOf(node),
  };
}

class Throws implements Exceptions {
  readonly #functions: Functions;
  readonly #sites: ReadonlyMap<ts.Node, Site>;
  /** Somebody freezes what others may write. */
  readonly #freezes: boolean;
  readonly #throwing: ReadonlySet<ts.Node>;
  /** Functions whose exceptions somebody catches, with a place where that is. */
  readonly #caught: ReadonlyMap<ts.Node, ts.Node>;

  constructor(context: VerifyContext) {
    this.#functions = new Functions(new References(context.checker), context);
    const finder = new SiteFinder(context.checker, this.#functions);
    for (const file of context.files) finder.walk(file, file, false);
    this.#sites = finder.sites;
    const words = wordsOf(context);
    this.#freezes = words.freezes;
    this.#throwing = this.#findThrowing();
    this.#caught = this.#findCaught(words);
  }

  at(node: ts.Node): boolean {
    const site = this.#sites.get(node);
    return site !== undefined && (this.#throwsItself(site) || site.runs.some((run) => this.#throwing.has(run)));
  }

  within(node: ts.Node): boolean {
    if (this.at(node)) return true;
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    return ts.forEachChild(node, (child) => this.within(child) || undefined) ?? false;
  }

  runs(call: ts.CallExpression | ts.NewExpression): readonly ts.Node[] {
    return this.#functions.called(call).run;
  }

  valueOf(node: ts.Expression): ts.Node | undefined {
    return this.#functions.valueOf(node);
  }

  catcherOf(owner: ts.Node): ts.Node | undefined {
    if (isStatic(owner)) return ts.findAncestor(owner.parent, ts.isFunctionLike);
    const runs = ts.isConstructorDeclaration(owner) || ts.isPropertyDeclaration(owner) ? owner.parent : owner;
    return this.#caught.get(runs);
  }

  #throwsItself({ throws, changes, unknown }: Site): boolean {
    return throws || unknown || (changes && this.#freezes);
  }

  #findThrowing(): ReadonlySet<ts.Node> {
    const users = new Map<ts.Node, ts.Node[]>();
    const found = new Set<ts.Node>();
    for (const site of this.#sites.values()) {
      if (site.ends) continue;
      if (this.#throwsItself(site)) found.add(site.owner);
      for (const run of site.runs) push(users, run, site.owner);
    }
    for (const node of found) for (const user of users.get(node) ?? []) found.add(user);
    return found;
  }

  #findCaught({ values }: Words): ReadonlyMap<ts.Node, ts.Node> {
    const used = new Map<ts.Node, ts.Node[]>();
    const found = new Map<ts.Node, ts.Node>();
    /** They run something that is not known. */
    const open = new Set<ts.Node>();
    let stray: ts.Node | undefined;
    for (const [node, site] of this.#sites) {
      for (const run of [...site.hidden, ...(site.ends ? site.runs : [])]) if (!found.has(run)) found.set(run, node);
      if (!site.ends) for (const run of site.runs) push(used, site.owner, run);
      if (site.strays || (site.unknown && site.ends)) stray ??= node;
      if (site.unknown) open.add(site.owner);
    }
    const spread = (): void => {
      for (const [node, catcher] of found)
        for (const run of used.get(node) ?? []) if (!found.has(run)) found.set(run, catcher);
    };
    spread();
    for (const owner of open) stray ??= found.get(owner);
    if (stray) {
      for (const value of values) if (!found.has(value)) found.set(value, stray);
      spread();
    }
    return found;
  }
}

/** Runs where its class is declared, which may be in any `try`. */
const isStatic = (node: ts.Node): boolean =>
  ts.isClassStaticBlockDeclaration(node) ||
  (ts.isPropertyDeclaration(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0);

interface Words {
  readonly freezes: boolean;
  /** Functions that somebody may hold as a value, and so call without its being known. */
  readonly values: readonly ts.Node[];
}

/** A function that is declared is a value where its name stands and is not called; any other function always is. */
function wordsOf(context: VerifyContext): Words {
  const names = new Set<string>();
  const functions: ts.Node[] = [];
  let freezes = false;
  eachNode(context, context.files, (node) => {
    if (ts.isFunctionLike(node)) functions.push(node);
    else if (ts.isClassLike(node)) functions.push(node);
    else if (ts.isIdentifier(node) && !isCalledOrDeclared(node)) names.add(node.text);
    else if (ts.isCallExpression(node)) freezes ||= freezesShared(node);
  });
  const values = functions.filter((one) => !ts.isFunctionDeclaration(one) || isHeld(one, names));
  return { freezes, values };
}

/** What is exported as `default` has another name where it is imported. */
const isHeld = (one: ts.FunctionDeclaration, names: ReadonlySet<string>): boolean =>
  one.name === undefined ||
  names.has(one.name.text) ||
  (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Default) !== 0;

function isCalledOrDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  if (ts.isFunctionDeclaration(parent)) return parent.name === node;
  // Under another name it may be anything.
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName === undefined;
  return ts.isPropertyAccessExpression(parent) && parent.name === node;
}

/** `Object.freeze` of what is not made on the spot. */
function freezesShared({ expression, arguments: [first] }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'freeze' || !first) return false;
  const value = bare(first);
  return !ts.isObjectLiteralExpression(value) && !ts.isArrayLiteralExpression(value) && !ts.isNewExpression(value);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
