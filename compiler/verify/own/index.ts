/**
 * The pass `own`: every owned value is used up exactly once on every path.
 *
 * Input: a typed program. Output: findings; a program without any never touches a block or endpoint it has given away, and
 * loses none as long as it runs.
 * Algorithm: 1. find which functions may throw and whose exceptions may be caught (`throws.ts`); then, for each function on its own:
 * 2. lower its body to a control-flow graph of uses (`lower-*.ts`); 3. find the state of every place at every point (`solve.ts`) by the
 * table of `uses.table.ts`; 4. put each cell hit that is forbidden into words (`describe.ts`). A call is judged by the signature
 * called and by step 1, so a program is checked in time linear in its size.
 * What `main` is given need not be used up: the process ends with `main`, and the kernel takes it back; so it does after an exception
 * that nobody catches (decision 0013). `docs/soundness/ownership.md` says what is proved, path by path, and what is not.
 */
import ts from 'typescript';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { eachNode } from '../node-index.ts';
import { describe } from './describe.ts';
import type { Place } from './graph.ts';
import { lowerOwner, type Owner } from './lower-function.ts';
import { borrowEscapes } from './rules/borrow-escapes.ts';
import { captured } from './rules/captured.ts';
import { lostByException } from './rules/lost-by-exception.ts';
import { lostInGenerator } from './rules/lost-in-generator.ts';
import { movedInLoop } from './rules/moved-in-loop.ts';
import { movedTwice } from './rules/moved-twice.ts';
import { neverUsedUp } from './rules/never-used-up.ts';
import { notUnderstood } from './rules/not-understood.ts';
import { overwrittenWhileOwned } from './rules/overwritten-while-owned.ts';
import { untrackedPlace } from './rules/untracked-place.ts';
import { usedAfterMove } from './rules/used-after-move.ts';
import { usedUpOnSomePaths } from './rules/used-up-on-some-paths.ts';
import { usingMoved } from './rules/using-moved.ts';
import { Shapes } from './shapes.ts';
import { type Observation, solve } from './solve.ts';
import { type Exceptions, exceptionsIn } from './throws.ts';

export const ownershipRules: readonly RulePage[] = [
  movedTwice,
  neverUsedUp,
  usedUpOnSomePaths,
  usedAfterMove,
  movedInLoop,
  captured,
  untrackedPlace,
  overwrittenWhileOwned,
  borrowEscapes,
  usingMoved,
  notUnderstood,
  lostByException,
  lostInGenerator,
];

/** `worlds`: the processes and modules that are looked at as closed worlds; each file judged is in one of them. */
export function checkOwnership(context: VerifyContext, worlds: readonly VerifyContext[]): readonly Finding[] {
  const shapes = context.shared(shapesOf);
  const exceptionsOf = exceptionsIn(worlds);
  const findings = ownersIn(context).flatMap((owner) => checkOwner(shapes, exceptionsOf(owner.getSourceFile()), owner));
  return withoutCaptured(findings);
}

/** Whether a captured value is used up cannot be said; that it is captured is said already. */
function withoutCaptured(findings: readonly Finding[]): readonly Finding[] {
  const variables = new Set(
    findings.flatMap(({ rule, related = [] }) => (rule === captured ? related.map(({ node }) => node) : [])),
  );
  return findings.filter(({ rule, node }) => {
    const isLoss = rule === neverUsedUp || rule === usedUpOnSomePaths;
    return !(isLoss && variables.has(node));
  });
}

function checkOwner(shapes: Shapes, exceptions: Exceptions, owner: Owner): readonly Finding[] {
  const builder = lowerOwner(shapes, exceptions, owner);
  const unclear = builder.findings.find((finding) => finding.rule === notUnderstood);
  // What follows from a construct that was not followed would only confuse.
  if (unclear) return [...builder.findings.filter((finding) => finding.rule !== notUnderstood), unclear];
  const offences = solve(builder, shapes);
  return [...builder.findings, ...offences.map((offence) => describe(builder, offence))];
}

/** What happens in a function, module or field to what is owned there. */
export interface OwnedThings {
  readonly observations: readonly Observation[];
  /** The place that a variable is. */
  placeOf(symbol: ts.Symbol | undefined): Place | undefined;
}

/** Undefined where the checker does not follow what is owned. */
export function ownedThings(
  context: VerifyContext,
  worlds: readonly VerifyContext[],
  owner: ts.Node,
): OwnedThings | undefined {
  if (!ts.isSourceFile(owner) && !isOwner(owner)) return undefined;
  const shapes = context.shared(shapesOf);
  const builder = lowerOwner(shapes, exceptionsIn(worlds)(owner.getSourceFile()), owner);
  if (builder.findings.some((finding) => finding.rule === notUnderstood)) return undefined;
  const observations: Observation[] = [];
  solve(builder, shapes, (observation) => observations.push(observation));
  return { observations, placeOf: (symbol) => builder.placeOf(symbol) };
}

const shapesOf = ({ checker }: VerifyContext): Shapes => new Shapes(checker);

/** Everything in the files that has a graph of its own. */
function ownersIn(context: VerifyContext): readonly Owner[] {
  const files = context.judged.filter(context.knowsLibrary);
  const owners: Owner[] = [...files];
  eachNode(context, files, (node) => {
    if (isOwner(node)) owners.push(node);
  });
  return owners;
}

function isOwner(node: ts.Node): node is Owner {
  if (ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node)) return true;
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}
