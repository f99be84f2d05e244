/**
 * The part of `sound` about flow: where a value flows, its type must be soundly assignable.
 *
 * Owns: the walk that visits every place, and which rule speaks for which misfit. Input: a typed program. Output: findings.
 * Invariants: a parent is visited before its parts, so a literal is compared with the place that it goes to; a file with
 * type errors is looked at like any other, for its findings may be the cause.
 */
import type ts from 'typescript';
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding, VerifyContext } from '../../context.ts';
import { eachNode } from '../../node-index.ts';
import { noPrototypeAccess } from '../../seal/no-prototype-access.ts';
import { unowned } from './copies.ts';
import { type DeclarationFound, declarationsAt } from './declarations.ts';
import { genericSpreads } from './generic-spreads.ts';
import { Flow } from './into.ts';
import { keysAt, looksAt, shortsAt, spreadThere } from './looks.ts';
import type { Misfit, MisfitKind } from './misfit.ts';
import type { Instantiated } from './relation.ts';
import { relationOf } from './relation-of.ts';
import { noClassLookalike } from './rules/no-class-lookalike.ts';
import { noForgottenProperty } from './rules/no-forgotten-property.ts';
import { noGenericKeyWrite } from './rules/no-generic-key-write.ts';
import { noHiddenParameter } from './rules/no-hidden-parameter.ts';
import { noLooseOverload } from './rules/no-loose-overload.ts';
import { noMethodAsFunction } from './rules/no-method-as-function.ts';
import { noMutableWidening } from './rules/no-mutable-widening.ts';
import { noNarrowParameter } from './rules/no-narrow-parameter.ts';
import { noReadonlyLaundering } from './rules/no-readonly-laundering.ts';
import { noShadowingSpread } from './rules/no-shadowing-spread.ts';
import { noTupleMutator } from './rules/no-tuple-mutator.ts';
import { noUnsoundFlow } from './rules/no-unsound-flow.ts';
import { noVoidLaundering } from './rules/no-void-laundering.ts';
import { spreadBefore } from './short-lists.ts';
import { flowsAt } from './sites.ts';
import { findingOf } from './words.ts';

export { relationOf } from './relation-of.ts';

const ruleOf: Readonly<Record<MisfitKind, RulePage>> = {
  widening: noMutableWidening,
  parameter: noNarrowParameter,
  forgotten: noForgottenProperty,
  readonly: noReadonlyLaundering,
  void: noVoidLaundering,
  'hidden-parameter': noHiddenParameter,
  lookalike: noClassLookalike,
  method: noMethodAsFunction,
  other: noUnsoundFlow,
};

export const flowRules: readonly RulePage[] = [
  ...Object.values(ruleOf),
  noLooseOverload,
  noGenericKeyWrite,
  noTupleMutator,
  noShadowingSpread,
];

export function checkFlow(context: VerifyContext): readonly Finding[] {
  const flow = new Flow(context.shared(relationOf));
  const spreads = { ...context.shared(unowned), generic: context.shared(genericSpreads) };
  const spread = context.shared(spreadBefore);
  const findings: Finding[] = [];
  const { relation } = flow;
  const compared = context.shared(comparedFiles);
  for (const file of context.judged) compared.add(file);
  eachNode(context, context.judged, (node) => {
    relation.place = node;
    for (const flows of [flowsAt, keysAt]) {
      for (const { node: at, misfit } of flows(flow, node))
        findings.push(worded(flow, ruleOf[misfit.kind], at, misfit));
    }
    for (const found of declarationsAt(flow, node)) {
      const rule = ruleOfDeclaration(found);
      findings.push(worded(flow, rule, found.node, found.misfit, found.promise));
    }
    for (const found of looksAt(flow, spreads, node)) findings.push(found);
    for (const found of spreadThere(flow.checker, spreads, node)) findings.push(found);
    for (const found of shortsAt(flow.checker, spread, node)) findings.push(found);
  });
  relation.place = undefined;
  return findings;
}

/** The files whose flows were compared by now. */
const comparedFiles = (): Set<ts.SourceFile> => new Set();

/** What the type parameters of functions stand for where these are seen as functions of other types, anywhere in the program. */
export function instantiatedByFlow(context: VerifyContext): readonly Instantiated[] {
  const relation = context.shared(relationOf);
  const compared = context.shared(comparedFiles);
  const left = context.files.filter((file) => !compared.has(file));
  const flow = new Flow(relation);
  eachNode(context, left, (node) => {
    relation.place = node;
    flowsAt(flow, node);
    declarationsAt(flow, node);
  });
  relation.place = undefined;
  for (const file of left) compared.add(file);
  return relation.instantiated;
}

function ruleOfDeclaration({ kind, misfit }: DeclarationFound): RulePage {
  if (kind === undefined) return ruleOf[misfit.kind];
  if (kind === 'prototype') return noPrototypeAccess;
  return kind === 'overload' ? noLooseOverload : noGenericKeyWrite;
}

function worded(flow: Flow, rule: RulePage, node: ts.Node, misfit: Misfit, promise?: string): Finding {
  const writer = misfit.name === undefined ? undefined : flow.relation.writes.writer(misfit.name);
  return findingOf(flow.checker, rule, node, misfit, { promise, writer });
}
