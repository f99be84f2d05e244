/**
 * Tests that tell a type parameter from the other members of a union: `Array.isArray(x)` of a `T | readonly T[]`.
 *
 * Owns: what such a test asks of what the type parameter stands for: that it does not pass. TypeScript keeps the members that look as if
 * they passed, and drops `T`, whatever it is. Where all that can pass is kept (`T | Error`, `instanceof Error`), nothing is asked.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isInLibrary } from '../../library-files.ts';
import { eachOfKind } from '../../node-index.ts';
import { isReference, membersOf } from '../../type-parts.ts';
import { relationOf } from '../flow/index.ts';
import type { Relation } from '../flow/relation.ts';
import { sitesOf } from '../narrow/blurred-tests.ts';
import { classNamed, derives, derivesNode, holdsList, instanceType, libraryType } from '../narrow/classes-named.ts';
import { expanded } from '../narrow/primitive-tests.ts';
import { bare } from '../narrow/references.ts';
import { isCallable, isObject, type Sites } from '../narrow/sites.ts';
import { asked, type Demand, type Question } from './demands.ts';
import { isOpen } from './parameters.ts';

export interface ToldApart {
  readonly demands: readonly Demand[];
  /** The test that each question comes from. */
  readonly tests: ReadonlyMap<Question, ts.Node>;
}

/** What a test keeps, and what may pass it. */
interface Test {
  readonly members: readonly ts.Type[];
  readonly kept: readonly ts.Type[];
  readonly passing: readonly ts.Type[];
  readonly isForLists: boolean;
}

export function toldApart(context: VerifyContext): ToldApart {
  const { checker } = context;
  const demands: Demand[] = [];
  const tests = new Map<Question, ts.Node>();
  const relation = context.shared(relationOf);
  const array = libraryType(checker, context.files, 'Array');
  const sites = (): Sites => context.shared(sitesOf);
  eachOfKind(context, context.files, [ts.SyntaxKind.CallExpression, ts.SyntaxKind.BinaryExpression], (node) => {
    const test = ts.isCallExpression(node) ? guarded(checker, node) : testedAt(checker, sites, node);
    if (!test) return;
    const dropped = test.members.filter((type) => !test.kept.includes(type) && dependsOnParameter(type));
    if (dropped.length === 0 || test.kept.length === 0 || keepsAll(relation, node, test)) return;
    for (const member of dropped) {
      const isAbsorbed = test.kept.every((one) => holdsAll(checker, one, member));
      const question: Question = {
        fails: (type) =>
          type.flags & ts.TypeFlags.Unknown ? !isAbsorbed : mayPass(checker, sites(), array, test, type),
      };
      tests.set(question, node);
      demands.push(...asked(checker, question, member, [], undefined).demands);
    }
  });
  return { demands, tests };
}

/** All that can pass is kept. TypeScript would let anything be a `T['name']`, so the relation is asked. */
function keepsAll(relation: Relation, node: ts.Node, { passing, kept }: Test): boolean {
  relation.place = node;
  const isAll = passing.every((one) => kept.some((type) => !relation.relate(one, type)));
  relation.place = undefined;
  return isAll;
}

/** What is written out, a function or a literal, is of no type parameter. */
const mayBeOpen = (checker: ts.TypeChecker, node: ts.Expression): boolean =>
  !ts.isFunctionLike(node) &&
  !ts.isLiteralExpression(node) &&
  !ts.isObjectLiteralExpression(node) &&
  !ts.isArrayLiteralExpression(node) &&
  membersOf(checker.getTypeAtLocation(node)).some(dependsOnParameter);

function guarded(checker: ts.TypeChecker, node: ts.CallExpression): Test | undefined {
  // Which overload is called need not be known where nothing that is given depends on a type parameter.
  if (!node.arguments.some((argument) => mayBeOpen(checker, bare(argument)))) return undefined;
  const signature = checker.getResolvedSignature(node);
  const predicate = signature && checker.getTypePredicateOfSignature(signature);
  const argument = predicate?.parameterIndex === undefined ? undefined : node.arguments[predicate.parameterIndex];
  const guards = predicate?.type;
  if (!guards || !argument) return undefined;
  const declaration = signature?.declaration;
  const isForLists =
    declaration !== undefined &&
    isInLibrary(declaration) &&
    ts.getNameOfDeclaration(declaration)?.getText() === 'isArray';
  const members = membersOf(checker.getTypeAtLocation(argument));
  const kept = members.filter((type) => checker.isTypeAssignableTo(type, guards));
  return { members, kept, passing: membersOf(guards), isForLists };
}

function testedAt(checker: ts.TypeChecker, sites: () => Sites, node: ts.Node): Test | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return undefined;
  const members = membersOf(checker.getTypeAtLocation(node.left));
  const declaration = members.some(dependsOnParameter) ? classNamed(checker, bare(node.right)) : undefined;
  if (!declaration) return undefined;
  const all = [
    declaration,
    ...sites().classes.filter((one) => one !== declaration && derives(checker, one, declaration)),
  ];
  const passing = all.flatMap((one) => instanceType(checker, one) ?? []);
  const kept = members.filter((type) =>
    expanded(checker, type).every((part) => {
      const own = part.symbol?.valueDeclaration;
      const isHeir = own !== undefined && derivesNode(checker, own, declaration);
      return isHeir || passing.some((one) => checker.isTypeAssignableTo(part, one));
    }),
  );
  return { members, kept, passing, isForLists: false };
}

const dependsOnParameter = (type: ts.Type): boolean =>
  isOpen(type) || (type.isIntersection() && type.types.some(isOpen));

/** `readonly T[]`, of which each element is a `T`, so that of an unknown `T` nothing is said. */
function holdsAll(checker: ts.TypeChecker, kept: ts.Type, member: ts.Type): boolean {
  if (!isReference(kept) || !checker.isArrayType(kept) || kept.symbol?.name !== 'ReadonlyArray') return false;
  const [element] = checker.getTypeArguments(kept);
  return element !== undefined && membersOf(element).includes(member);
}

function mayPass(
  checker: ts.TypeChecker,
  sites: Sites,
  array: ts.Type | undefined,
  { passing, isForLists }: Test,
  type: ts.Type,
): boolean {
  if (type.flags & ts.TypeFlags.Never) return false;
  const isAny = (type.flags & ts.TypeFlags.NonPrimitive) !== 0;
  // What can be called is no list, whatever its properties.
  if (isForLists && isObject(type))
    return checker.isArrayLikeType(type) || (!isCallable(type) && holdsList(checker, array, type));
  if (isForLists) return isAny;
  return passing.some(
    (one) => (isAny && isObject(one)) || sites.mayBe({ type: one, isOpen: isObject(one) }, type) || sites.is(type, one),
  );
}
