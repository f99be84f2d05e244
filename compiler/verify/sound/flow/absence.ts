/**
 * What is absent compared with what is there and `undefined`.
 *
 * Owns: the difference that `exactOptionalPropertyTypes` makes. TypeScript keeps it where it compares properties itself, by a mark in
 * the type that is an `undefined` too; compared as types alone, either would do for the other.
 */
import ts from 'typescript';
import { membersOf } from '../../type-parts.ts';
import { isMissing } from './members.ts';
import type { MisfitKind } from './misfit.ts';

interface Part {
  readonly type: ts.Type;
  readonly optional: boolean;
}

/** What is wrong with it; `fixed`: nobody writes through the target. */
export function relateAbsence(given: Part, wanted: Part, fixed: boolean): MisfitKind | undefined {
  if (mayBeUndefined(given) && denies(wanted)) return 'other';
  return !fixed && mayBeUndefined(wanted) && denies(given) ? 'widening' : undefined;
}

/** There, and `undefined`. What may not be absent has the mark only where it was read from what may. */
const mayBeUndefined = ({ type, optional }: Part): boolean =>
  membersOf(type).some((member) => (member.flags & ts.TypeFlags.Undefined) !== 0 && !(optional && isMissing(member)));

/** It may be absent, but holds no `undefined` when it is there. */
const denies = (part: Part): boolean =>
  part.optional && !mayBeUndefined(part) && membersOf(part.type).every(({ flags }) => (flags & holdsAny) === 0);

const holdsAny = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void | ts.TypeFlags.Instantiable;
