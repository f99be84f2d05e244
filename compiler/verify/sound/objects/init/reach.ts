/**
 * What may be read while a piece of code is evaluated: by itself, and by every function that it may cause to run.
 *
 * Owns: the call graph. A name that is a function runs that function. A member that is called by name runs every member of
 * that name: of objects and classes made so far inside the region that is judged, and of all others, which lie outside it. A call
 * of something unknown runs every function that has become a value inside the region. Invariant: what may run is reached;
 * what is reached need not run.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { eachOfKind } from '../../../node-index.ts';
import { isLibraryFile, isStatic } from '../members.ts';
import type { Acts, ActsOf, Read, Value } from './acts.ts';
import { asFunction, isRoutine, lineage, type Routine } from './cells.ts';
import { anyName, everything, nameOf, type Use } from './unnamed.ts';

/** The functions that became values, by the name they are kept under; `''` where there is none. */
export type Pool = Map<string, Set<Value['what']>>;

/** The members of a program that are functions, by name. */
export type Members = ReadonlyMap<string, readonly Routine[]>;

export function membersOf(context: VerifyContext): Members {
  const members = new Map<string, Routine[]>();
  const add = (name: ts.PropertyName, routine: Routine): void => {
    const known = members.get(nameOf(name));
    if (known) known.push(routine);
    else members.set(nameOf(name), [routine]);
  };
  eachOfKind(context, context.files, memberKinds, (node) => {
    if ((ts.isMethodDeclaration(node) || ts.isAccessor(node)) && node.body) add(node.name, node);
    if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) {
      const value = asFunction(node.initializer);
      if (value) add(node.name, value);
    }
  });
  return members;
}

const memberKinds: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.PropertyDeclaration,
];

export interface Region {
  readonly checker: ts.TypeChecker;
  readonly acts: ActsOf;
  readonly members: Members;
  /** The function that is judged: when it calls itself, its variables are others. */
  readonly self?: ts.Node;
  /** True for code inside what is judged. */
  contains(node: ts.Node): boolean;
}

/** Everything that may be read while `node` is evaluated. What becomes a value is put into the pool. */
export function reach(region: Region, node: ts.Node, pool: Pool): readonly Read[] {
  const search = new Search(region, pool);
  search.start(node);
  search.settle();
  return search.reads;
}

class Search {
  readonly reads: Read[] = [];
  readonly #region: Region;
  readonly #pool: Pool;
  readonly #done = new Set<ts.Node>();
  readonly #made = new Set<ts.Node>();
  readonly #uses = new Map<string, Use[]>();
  readonly #waiting: ts.Node[] = [];
  #unknown = false;

  constructor(region: Region, pool: Pool) {
    this.#region = region;
    this.#pool = pool;
  }

  start(node: ts.Node): void {
    const acts = this.#region.acts.of(node);
    this.do(node === this.#region.self ? this.#again(acts) : acts);
  }

  do(acts: Acts): void {
    this.reads.push(...acts.reads);
    for (const routine of acts.runs) this.#run(routine);
    for (const made of acts.makes) this.#make(made);
    for (const { name, what } of acts.values) this.#keep(name, what);
    for (const use of acts.uses) this.#use(use);
    this.#unknown ||= acts.unknown;
  }

  /** Until nothing new is found: what is called may make values, and values may be called. */
  settle(): void {
    for (let before = -1; before !== this.#size(); ) {
      before = this.#size();
      for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
        this.start(next);
      }
      for (const [name, kept] of this.#pool) {
        const all = this.#uses.get(everything) ?? [];
        // What has a computed name may be what any name means.
        const named = name === anyName ? [...this.#uses.values()].flat() : (this.#uses.get(name) ?? []);
        const uses = [...named, ...all];
        for (const what of kept) {
          if (this.#unknown || (isRoutine(what) && uses.some((use) => mayMean(this.#region, use, what)))) {
            this.#call(what);
          }
        }
      }
    }
  }

  /** What the function that is judged does when it calls itself, but for what belongs to its own new variables. */
  #again({ runs, makes, uses, unknown }: Acts): Acts {
    const isOutside = (node: ts.Node): boolean => !this.#region.contains(node);
    return { reads: [], values: [], runs: runs.filter(isOutside), makes: makes.filter(isOutside), uses, unknown };
  }

  #size(): number {
    return this.#done.size + this.#made.size + this.#uses.size + (this.#unknown ? 1 : 0) + this.#waiting.length;
  }

  #call(what: Value['what']): void {
    if (ts.isClassLike(what)) this.#make(what);
    else this.#run(what);
  }

  #run(routine: Routine): void {
    if (this.#done.has(routine)) return;
    this.#done.add(routine);
    this.#waiting.push(routine);
  }

  #keep(name: string, what: Value['what']): void {
    if (!this.#region.contains(what)) return;
    const kept = this.#pool.get(name);
    if (kept) kept.add(what);
    else this.#pool.set(name, new Set([what]));
  }

  /** The constructor and the fields run; the methods may be called from now on. */
  #make(made: ts.ClassLikeDeclaration): void {
    for (const owner of lineage(this.#region.checker, made)) {
      if (this.#made.has(owner)) continue;
      this.#made.add(owner);
      for (const member of owner.members) {
        if (ts.isConstructorDeclaration(member)) this.#run(member);
        if (ts.isMethodDeclaration(member) || ts.isAccessor(member)) this.#keep(nameOf(member.name), member);
        if (!ts.isPropertyDeclaration(member) || isStatic(member) || !member.initializer) continue;
        const value = asFunction(member.initializer);
        if (value) this.#keep(nameOf(member.name), value);
        else this.do(this.#region.acts.of(member.initializer));
      }
    }
  }

  #use(use: Use): void {
    const known = this.#uses.get(use.name);
    if (known?.some(({ symbol, called }) => symbol === use.symbol && called === use.called)) return;
    if (known) known.push(use);
    else this.#uses.set(use.name, [use]);
    const { members } = this.#region;
    for (const member of [...(members.get(use.name) ?? []), ...(members.get(anyName) ?? [])]) {
      if ((isStatic(member) || !this.#region.contains(member)) && mayMean(this.#region, use, member)) this.#run(member);
    }
  }
}

/** The member may be what is meant: classes are told apart by what they extend, and the library's own classes are not ours. */
function mayMean({ checker }: Region, { symbol, called }: Use, member: Routine): boolean {
  if (!called && !ts.isAccessor(member)) return false;
  const declaration = symbol?.declarations?.[0];
  if (!declaration) return true;
  const owner = member.parent;
  const isLibrary = isLibraryFile(declaration.getSourceFile());
  if (isLibrary) return libraryProtocols.test(ownerName(declaration)) || (ts.isClassLike(owner) && isDerived(owner));
  const named = declaration.parent;
  if (!ts.isClassLike(named)) return true;
  const holder = ts.isClassLike(owner) ? owner : ts.isPropertyDeclaration(owner) ? owner.parent : undefined;
  return (
    holder !== undefined &&
    ts.isClassLike(holder) &&
    (lineage(checker, holder).includes(named) || lineage(checker, named).includes(holder))
  );
}

/** Interfaces of the library that programs implement. */
const libraryProtocols =
  /^(Async)?(Iterator|Iterable|IterableIterator|Generator|IteratorObject|Disposable)$|^PromiseLike$/;

const ownerName = ({ parent }: ts.Node): string => (ts.isInterfaceDeclaration(parent) ? parent.name.text : '');

const isDerived = (owner: ts.ClassLikeDeclaration): boolean =>
  owner.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) ?? false;
