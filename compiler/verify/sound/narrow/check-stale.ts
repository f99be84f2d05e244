/**
 * Finds, function by function, the uses of narrowings that may no longer be true.
 *
 * Owns: which references are worth following (narrowed somewhere, and changed somewhere), and the finding. Steps: 1. every
 * function and module is a flow of its own; 2. its narrowed references that something in the program may change are followed;
 * 3. each use of one after such a change is a finding, with the place of the test and of the change.
 */
import ts from 'typescript';
import type { Finding, VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { membersOf, plainFlags } from '../../type-parts.ts';
import type { Effects } from './effects.ts';
import { ownerOf } from './effects.ts';
import { fixFor } from './fix-stale.ts';
import { Flow, type StaleUse } from './flow.ts';
import { noStaleNarrowing } from './no-stale-narrowing.ts';
import { noStaleVariable } from './no-stale-variable.ts';
import { isAccess, type Reference } from './references.ts';

export function checkStale(context: VerifyContext, effects: Effects): readonly Finding[] {
  return [...followedByOwner(context, effects)].flatMap(([owner, followed]) => {
    const flow = new Flow(effects, owner, followed);
    flow.run(partsOf(owner));
    return [...flow.uses.values()].map((use) => findingOf(use, effects));
  });
}

function partsOf(owner: ts.Node): readonly ts.Node[] {
  if (ts.isSourceFile(owner)) return owner.statements;
  if (ts.isPropertyDeclaration(owner)) return owner.initializer ? [owner.initializer] : [];
  if (ts.isClassStaticBlockDeclaration(owner)) return [owner.body];
  if (!ts.isFunctionLike(owner) || !('body' in owner) || !owner.body) return [];
  return [...owner.parameters, owner.body];
}

type Followed = Map<ts.Node, Map<string, Reference>>;

function followedByOwner(context: VerifyContext, effects: Effects): Followed {
  const { claims } = context.shared(listClaims);
  const found: Followed = new Map();
  const walk = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const reference = candidate(effects, node, claims);
    if (reference) {
      const owner = ownerOf(node);
      const known = found.get(owner) ?? new Map<string, Reference>();
      found.set(owner, known.set(reference.key, reference));
    }
    ts.forEachChild(node, walk);
  };
  for (const file of context.judged) walk(file);
  return found;
}

function candidate(effects: Effects, node: ts.Node, mayNarrowLists: boolean): Reference | undefined {
  const { references } = effects;
  if (ts.isBindingElement(node)) return takenCandidate(effects, node);
  if (!isAccess(node)) {
    if (!isRead(node)) return undefined;
    if (!mayNarrowLists && effects.isNeverAssigned(node)) return undefined;
  }
  const reference = references.of(node);
  if (!reference || (reference.root === undefined && reference.steps.length === 0)) return undefined;
  const read = effects.throughGetters(reference);
  const held = references.declaredMembers(node);
  const isStable = read !== undefined && effects.isStable(read, ownerOf(node));
  // What holds a list only is no other list for having been tested, so its elements are worth a look.
  if (isStable && !(mayNarrowLists && held.some((type) => mayBeList(references.checker, type)))) return undefined;
  const claimed = references.checker.getTypeAtLocation(node);
  const elements = isNarrowedArray(references.checker, claimed, held);
  if (!elements && isStable) return undefined;
  if (held.every((type) => references.checker.isTypeAssignableTo(type, claimed))) return undefined;
  const followed = read ?? reference;
  return elements ? { ...followed, steps: [...followed.steps, { kind: 'element', node }] } : followed;
}

function takenCandidate(effects: Effects, node: ts.BindingElement): Reference | undefined {
  const { references } = effects;
  const reference = references.taken(node);
  const step = reference?.steps.at(-1);
  if (!reference || step?.kind !== 'named' || effects.isStable(reference, ownerOf(node))) return undefined;
  const { checker } = references;
  return checker.isTypeAssignableTo(checker.getTypeOfSymbol(step.symbol), checker.getTypeAtLocation(node.name))
    ? undefined
    : reference;
}

/** Some guard of the program claims that a value is a list. Nothing else narrows what a list holds. */
function listClaims(context: VerifyContext): { readonly claims: boolean } {
  const { checker } = context;
  let claims = false;
  eachOfKind(context, context.files, [ts.SyntaxKind.TypePredicate], (node) => {
    const type = ts.isTypePredicateNode(node) && node.type ? checker.getTypeFromTypeNode(node.type) : undefined;
    claims ||= type !== undefined && membersOf(type).some((member) => mayBeList(checker, member));
  });
  return { claims };
}

const mayBeList = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Instantiable)) !== 0 ||
  (!(type.flags & plainFlags) && checker.getPropertyOfType(type, 'length') !== undefined);

/** A guard narrows what is in an array, not what the array is. None of the library does; one of the program may claim to. */
function isNarrowedArray(checker: ts.TypeChecker, claimed: ts.Type, held: readonly ts.Type[]): boolean {
  const parts = claimed.isUnionOrIntersection() ? claimed.types : [claimed];
  return parts.some((type) => {
    if (!checker.isArrayType(type)) return false;
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    const plain = element === undefined || (element.flags & ts.TypeFlags.Unknown) !== 0;
    return !plain && !held.some((one) => checker.isTypeAssignableTo(one, type));
  });
}

/** An identifier that is read, and not only the name of something. */
function isRead(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.initializer === node;
  }
  return ts.isExpression(node) && !ts.isBindingElement(parent) && !ts.isParameter(parent);
}

function findingOf(use: StaleUse, effects: Effects): Finding {
  const { node, reference, known } = use;
  const rule = reference.steps.length > 0 ? noStaleNarrowing : noStaleVariable;
  const text = node.getText();
  const { checker } = effects.references;
  const claimed = checker.typeToString(checker.getTypeAtLocation(node));
  const name = nameFor(node);
  const fix = fixFor(use);
  const change = known.stale;
  const writer = change?.write?.node;
  return {
    rule,
    node,
    message: `\`${text}\` may no longer be \`${claimed}\` here`,
    label: 'used here as it was when it was tested',
    help:
      reference.steps.length > 0
        ? `keep the value: \`const ${name} = ${text};\` before the test, then test and use \`${name}\``
        : `copy the variable: \`const current = ${text};\` before the test, then test and use \`current\``,
    related: [
      { node: known.test, message: 'tested or set here' },
      ...(change ? [{ node: change.event, message: 'may be changed here' }] : []),
      ...(writer && writer !== change?.event ? [{ node: writer, message: 'by this' }] : []),
    ],
    ...(fix ? { fixes: [fix] } : {}),
  };
}

export function nameFor(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text.replace(/^#/, '');
  return ts.isElementAccessExpression(node) ? 'element' : 'current';
}
