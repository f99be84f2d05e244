/**
 * Finds every place where a variable, class or static field may be read, through functions, before it is set.
 *
 * Owns: `earlyReads`. The steps of a module or function are taken in order; at each, everything that it may read is compared
 * with what is not set yet. A variable without an initialiser must, besides, be out of everybody's reach until it is set: an
 * exception on the way would leave it unset for good. TypeScript itself checks reads in the same function.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { eachOfKind } from '../../../node-index.ts';
import { isStatic } from '../members.ts';
import { ActsOf, type Read } from './acts.ts';
import { type Candidates, type Container, candidates, containerOf } from './candidates.ts';
import { admitsUndefined, type Cell } from './cells.ts';
import { orders } from './modules.ts';
import { type Steps, setter, stepsOf } from './order.ts';
import { membersOf, type Pool, type Region, reach } from './reach.ts';

export interface EarlyRead {
  readonly cell: Cell;
  /** The step that may lead to the read. */
  readonly step: ts.Node;
  readonly read: ts.Node;
  readonly kind: 'early' | 'leaked' | 'never' | 'clause' | 'static';
  /** The cell belongs to another module, which is not done yet. */
  readonly otherModule: boolean;
}

export function earlyReads(context: VerifyContext): readonly EarlyRead[] {
  const found = candidates(context);
  const base = { checker: context.checker, acts: new ActsOf(context.checker), members: membersOf(context) };
  const inModules = orders(context).flatMap((files) =>
    new Judge({ ...base, contains: (node) => files.includes(node.getSourceFile()) }, files, found).judge(),
  );
  const inFunctions = [...found.byContainer.keys()].flatMap((container) => {
    if (ts.isSourceFile(container)) return [];
    const file = container.getSourceFile();
    const contains = (node: ts.Node): boolean =>
      node.pos >= container.pos && node.end <= container.end && node.getSourceFile() === file;
    return new Judge({ ...base, contains, self: container }, [container], found).judge();
  });
  return [...clauses(found), ...inModules, ...inFunctions, ...bareStatics(context)];
}

const clauses = ({ acrossClauses }: Candidates): readonly EarlyRead[] =>
  acrossClauses.map(({ cell, node }) => ({ cell, step: node, read: node, kind: 'clause', otherModule: false }));

/** Static fields without a value: TypeScript does not ask for one. */
function bareStatics(context: VerifyContext): readonly EarlyRead[] {
  const { checker } = context;
  const found: EarlyRead[] = [];
  eachOfKind(context, context.files, [ts.SyntaxKind.PropertyDeclaration], (node) => {
    if (ts.isPropertyDeclaration(node) && isStatic(node) && !node.initializer) {
      if (!admitsUndefined(checker.getTypeAtLocation(node)) && !setter(checker, node)) {
        found.push({ cell: node, step: node.name, read: node.name, kind: 'static', otherModule: false });
      }
    }
  });
  return found;
}

class Judge {
  readonly #region: Region;
  readonly #containers: readonly Container[];
  readonly #found: Candidates;
  readonly #pool: Pool = new Map();
  readonly #early = new Map<Cell, EarlyRead>();

  constructor(region: Region, containers: readonly Container[], found: Candidates) {
    this.#region = region;
    this.#containers = containers;
    this.#found = found;
  }

  judge(): readonly EarlyRead[] {
    const parts = this.#containers.map((container) => ({ container, ...stepsOf(this.#region.checker, container) }));
    parts.forEach((part, index) => {
      const later = new Set(parts.slice(index + 1).map(({ container }) => container));
      this.#never(part);
      this.#part(part, later);
    });
    return [...this.#early.values()];
  }

  #part(part: Steps & { readonly container: Container }, later: ReadonlySet<Container>): void {
    const watched = this.#found.byContainer.get(part.container) ?? new Set<Cell>();
    const end =
      later.size > 0 ? part.steps.length : Math.max(-1, ...[...watched].map((cell) => part.until.get(cell) ?? -1)) + 1;
    part.steps.slice(0, end).forEach((step, index) => {
      const isUnset = (cell: Cell): boolean => index <= (part.until.get(cell) ?? -1);
      for (const read of reach(this.#region, step, this.#pool)) {
        const { cell, node } = read;
        if (later.has(containerOf(cell)) && later.size > 0)
          this.#add(read, step, 'early', !isOwn(part.container, cell));
        else if (watched.has(cell) && isUnset(cell) && isElsewhere(step, read)) {
          if (!(ts.isClassLike(cell) && isInside(node, cell))) this.#add(read, step, 'early', false);
        }
      }
      this.#leaks(part, watched, index);
    });
  }

  /** What has become a value may be called when the variable's own function is over, set or not. */
  #leaks(part: Steps, watched: ReadonlySet<Cell>, index: number): void {
    const step = part.steps[index];
    const unset = [...watched].filter(
      (cell) => ts.isVariableDeclaration(cell) && !cell.initializer && index <= (part.until.get(cell) ?? -1),
    );
    if (!step || unset.length === 0) return;
    const { runs, makes, uses, unknown } = this.#region.acts.of(step);
    const isIdle = runs.length + makes.length + uses.length === 0 && !unknown;
    // What a step that only sets it makes of it, exists when it is set.
    const open = isIdle ? unset.filter((cell) => index < (part.until.get(cell) ?? -1)) : unset;
    for (const kept of this.#pool.values()) {
      for (const what of kept) {
        const read = reach(this.#region, what, new Map()).find(({ cell }) => open.includes(cell));
        if (read && !this.#early.has(read.cell)) this.#add(read, step, 'leaked', false);
      }
    }
  }

  #never({ never }: Steps): void {
    for (const cell of never) {
      const read = this.#found.readAt.get(cell);
      if (read) this.#add({ cell, node: read }, read, 'never', false);
    }
  }

  #add({ cell, node }: Read, step: ts.Node, kind: EarlyRead['kind'], otherModule: boolean): void {
    if (!this.#early.has(cell)) this.#early.set(cell, { cell, step, read: node, kind, otherModule });
  }
}

const isOwn = (container: Container, cell: Cell): boolean => cell.getSourceFile() === container.getSourceFile();

/** What a step reads by itself, TypeScript compares with the order; but not through a static part or a parameter. */
const isElsewhere = (step: ts.Node, { cell, node }: Read): boolean =>
  !isInside(node, step) || containerOf(node) !== containerOf(cell);

const isInside = (node: ts.Node, outer: ts.Node): boolean =>
  node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
